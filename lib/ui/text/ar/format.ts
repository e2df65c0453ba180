import { formatFor, NBSP } from "../format-for.ts";

// Western digits: the documents, codes and typed answers have them too, and two kinds of digits on one screen are hard to read.
const { plural, tenth, ...rest } = formatFor<"zero" | "one" | "two" | "few" | "many">("ar-u-nu-latn");

export { plural, tenth };
export const { figure, list, longDay, shortDay, weekday, weekdayLetter, monthName, monthDay, instant, clockTime } =
  rest;

type Forms = Parameters<typeof plural>[1];

/**
 * The forms of a counted noun: one and two need no figure, the others get it before them.
 * @param few 3–10 @param many 11–99 @param other 100, 101, 102 and fractions
 */
export function noun(one: string, two: string, few: string, many: string, other: string): Forms {
  const after = (word: string) => `#${NBSP}${word}`;
  return { zero: after(other), one, two, few: after(few), many: after(many), other: after(other) };
}

export const counted = (n: number, forms: Forms): string => plural(n, forms).replace("#", tenth(n));

/** What has a direction of its own among Arabic words: names, titles, addresses. */
export const iso = (text: string): string => `\u2068${text}\u2069`;

/** "4 صباحًا" for a whole hour, "10:42" for another instant. */
export function hourOrTime(at: number): string {
  const date = new Date(at);
  if (date.getMinutes() !== 0) return clockTime(at);
  const hour = date.getHours();
  return `${hour % 12 === 0 ? 12 : hour % 12}${NBSP}${hour < 12 ? "صباحًا" : "مساءً"}`;
}
