const DAY_MS = 86_400_000;
/** Keeps a number and what it counts on one line. */
export const NBSP = "\u00a0";

/**
 * Numbers, dates, lists and plurals of one language; every Intl formatter of the interface is made here.
 * @param tag BCP 47 @typeParam Rule plural forms of the language besides "other"
 */
export function formatFor<Rule extends Intl.LDMLPluralRule>(tag: string) {
  type Forms = Readonly<Record<Rule | "other", string>>;
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  // A learner's day is a number of days since 1970 on their own clock: its date is that day's date in UTC.
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
    return (day: number): string => made.format(day * DAY_MS);
  };
  // The device's own clock.
  const instants = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const clocks = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const plural = (n: number, forms: Forms): string => forms[rules.select(n) as Rule] ?? forms.other;
  return {
    plural,
    figure: (n: number): string => numbers.format(n),
    tenth: (n: number): string => tenths.format(n),
    list: (items: readonly string[]): string => lists.format(items),
    counted: (n: number, forms: Forms): string => `${tenths.format(n)}${NBSP}${plural(n, forms)}`,
    longDay: ofDay({ weekday: "long", day: "numeric", month: "long" }),
    shortDay: ofDay({ weekday: "short", day: "numeric", month: "short" }),
    weekday: ofDay({ weekday: "long" }),
    weekdayLetter: ofDay({ weekday: "narrow" }),
    monthName: ofDay({ month: "short" }),
    monthDay: ofDay({ day: "numeric", month: "long" }),
    /** "21 Nov 2026, 14:05". @param at epoch ms */
    instant: (at: number): string => instants.format(at),
    clockTime: (at: number): string => clocks.format(at),
  };
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
