import { formatFor, NBSP } from "../format-for.ts";

export const {
  plural,
  figure,
  tenth,
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
} = formatFor<"one">("de");

/** "4 Uhr" for a whole hour, "10:42 Uhr" for another instant. */
export function hourOrTime(at: number): string {
  const date = new Date(at);
  return `${date.getMinutes() === 0 ? date.getHours() : clockTime(at)}${NBSP}Uhr`;
}
