import { counted, figure } from "../format.ts";
import { inWords } from "../number-words.ts";
import type { SpanOfTime } from "../span-of-time.ts";

/** In running prose small numbers are words; others stay figures. */
export const prose = (n: number): string => (n <= 12 ? inWords(n) : figure(n));

export const cards = { one: "card", other: "cards" };
export const answers = { one: "answer is", other: "answers are" };

export const short: Record<SpanOfTime["unit"], { one: string; other: string }> = {
  minute: { one: "min", other: "min" },
  hour: { one: "hour", other: "hours" },
  day: { one: "day", other: "days" },
  month: { one: "month", other: "months" },
  year: { one: "year", other: "years" },
};
export const long = { ...short, minute: { one: "minute", other: "minutes" } };

export const soon = (span: SpanOfTime): string =>
  span.unit === "day" && span.n === 1 ? "tomorrow" : `in ${counted(span.n, long[span.unit])}`;

export const grades = { again: "Again", hard: "Hard", good: "Good", easy: "Easy" } as const;

export const gradesOfTwo = { again: "Forgot", good: "Remembered" } as const;

/** Everything that can be done to a card, as it is told afterwards. */
export const acts = {
  ...grades,
  suspend: "Suspended",
  bury: "Put off until tomorrow",
  forget: "Begun anew",
  "set-due": "Due day set",
  flag: "Flag changed",
  override: "Wording changed",
} as const;
