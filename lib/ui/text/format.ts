/** British English: day before month, 24-hour clock. Every Intl formatter of the interface is made here. */
const LOCALE = "en-GB";
const DAY_MS = 86_400_000;
/** Keeps a number and what it counts on one line. */
const NBSP = "\u00a0";

const rules = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);
const tenths = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const lists = new Intl.ListFormat(LOCALE, { type: "conjunction" });

type Forms = { readonly one: string; readonly other: string };

export const plural = (n: number, forms: Forms): string => (rules.select(n) === "one" ? forms.one : forms.other);
export const figure = (n: number): string => numbers.format(n);
export const list = (items: readonly string[]): string => lists.format(items);
export const counted = (n: number, forms: Forms): string => `${tenths.format(n)}${NBSP}${plural(n, forms)}`;

// A learner's day is a number of days since 1970 on their own clock: its date is that day's date in UTC.
const ofDay = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options });
  return (day: number): string => made.format(day * DAY_MS);
};
export const longDay = ofDay({ weekday: "long", day: "numeric", month: "long" });
export const shortDay = ofDay({ weekday: "short", day: "numeric", month: "short" });
export const weekday = ofDay({ weekday: "long" });
export const weekdayLetter = ofDay({ weekday: "narrow" });
export const monthName = ofDay({ month: "short" });
export const monthDay = ofDay({ day: "numeric", month: "long" });

/** The device's own clock. @param at epoch ms */
/** "21 Nov 2026, 14:05" */
const instants = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
export const instant = (at: number): string => instants.format(at);

export const clockTime = (at: number): string =>
  new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** "4 a.m." for a whole hour, "10:42" for another instant. */
export function hourOrTime(at: number): string {
  const date = new Date(at);
  if (date.getMinutes() !== 0) return clockTime(at);
  const hour = date.getHours();
  return `${hour % 12 === 0 ? 12 : hour % 12}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
}

/** Whole calendar days from one instant to another on the device's clock. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** The device's calendar day of an instant, in the count of `longDay` and its like. */
export const dayOfInstant = (at: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
};
