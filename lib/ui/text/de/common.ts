import type { SpanOfTime } from "../span-of-time.ts";
import { counted, figure } from "./format.ts";
import { inWords } from "./number-words.ts";

/** In running prose small numbers are words; others stay figures. */
export const prose = (n: number): string => (n <= 12 ? inWords(n) : figure(n));

export const short: Record<SpanOfTime["unit"], { one: string; other: string }> = {
  minute: { one: "Min.", other: "Min." },
  hour: { one: "Stunde", other: "Stunden" },
  day: { one: "Tag", other: "Tage" },
  month: { one: "Monat", other: "Monate" },
  year: { one: "Jahr", other: "Jahre" },
};
/** After "in" and "seit". */
export const long = {
  minute: { one: "Minute", other: "Minuten" },
  hour: { one: "Stunde", other: "Stunden" },
  day: { one: "Tag", other: "Tagen" },
  month: { one: "Monat", other: "Monaten" },
  year: { one: "Jahr", other: "Jahren" },
};

export const soon = (span: SpanOfTime): string =>
  span.unit === "day" && span.n === 1 ? "morgen" : `in ${counted(span.n, long[span.unit])}`;

export const grades = { again: "Nochmal", hard: "Schwer", good: "Gut", easy: "Leicht" };

export const gradesOfTwo = { again: "Vergessen", good: "Gewusst" };

/** Everything that can be done to a card, as it is told afterwards. */
export const acts = {
  ...grades,
  suspend: "Ausgesetzt",
  bury: "Bis morgen zurückgestellt",
  forget: "Von vorn begonnen",
  "set-due": "Tag gesetzt",
  flag: "Zeichen geändert",
  override: "Wortlaut geändert",
};
