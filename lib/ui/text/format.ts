import { formatFor, NBSP } from "./format-for.ts";

/** British English: day before month, 24-hour clock. */
export const {
  plural,
  figure,
  list,
  counted,
  longDay,
  shortDay,
  weekday,
  weekdayLetter,
  monthName,
  monthDay,
  instant,
  clockTime,
} = formatFor<"one">("en-GB");
export { dayOfInstant, daysBetween } from "./format-for.ts";

/** "4 a.m." for a whole hour, "10:42" for another instant. */
export function hourOrTime(at: number): string {
  const date = new Date(at);
  if (date.getMinutes() !== 0) return clockTime(at);
  const hour = date.getHours();
  return `${hour % 12 === 0 ? 12 : hour % 12}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
}
