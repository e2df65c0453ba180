import type { QuizFormat } from "./format.ts";
import { gift } from "./gift.ts";

/** Every format of quizzes, those with marks of their own first: what nothing else claims is tried as GIFT. */
export const quizFormats = {
  gift,
} as const satisfies Readonly<Record<string, QuizFormat>>;

export type QuizFormatName = keyof typeof quizFormats;
