import type * as english from "../en/leech.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { prose } from "./common.ts";

export const leechWords = {
  note: (lapses) => `${atStart(prose(lapses))}-mal vergessen.`,
  rewrite: "In andere Worte fassen",
} satisfies Words<typeof english.leechWords>;
