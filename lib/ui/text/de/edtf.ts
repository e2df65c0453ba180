import { edtfFor } from "../edtf-for.ts";

const named = (month: "long" | "short") => {
  const made = new Intl.DateTimeFormat("de", { month, timeZone: "UTC" });
  return (n: number): string => made.format(Date.UTC(2001, n - 1, 2));
};
const long = named("long");
const short = named("short");
const of = (year: string | null): string => (year === null ? "" : ` ${year}`);

export const { edtfInWords, edtfInYear } = edtfFor({
  day: (day, month, year) => `${day}. ${long(month)}${of(year)}`,
  month: (month, year) => `${long(month)}${of(year)}`,
  shortMonth: short,
  shortDay: (day, month) => `${day}. ${short(month)}`,
  season: (at, year) => `${["Frühling", "Sommer", "Herbst", "Winter"][at]}${of(year)}`,
  quarter: (n, year) => `${n}. Quartal${of(year)}`,
  decade: (first) => `${first}er Jahre`,
  century: (n) => `${n}. Jahrhundert`,
  unknown: "unbekanntes Datum",
  about: (when) => `etwa ${when}`,
  until: (when) => `bis ${when}`,
  since: (when) => `seit ${when}`,
  range: (from, to) => `${from} bis ${to}`,
  days: (first, last) => `${first}.–${last}`,
});
