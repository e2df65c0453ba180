import { edtfFor } from "../edtf-for.ts";

const made = new Intl.DateTimeFormat("ar", { month: "long", timeZone: "UTC" });
const month = (n: number): string => made.format(Date.UTC(2001, n - 1, 2));
const of = (year: string | null): string => (year === null ? "" : ` ${year}`);

// Arabic months have no short form.
export const { edtfInWords, edtfInYear } = edtfFor({
  day: (day, n, year) => `${day} ${month(n)}${of(year)}`,
  month: (n, year) => `${month(n)}${of(year)}`,
  shortMonth: month,
  shortDay: (day, n) => `${day} ${month(n)}`,
  season: (at, year) => `${["ربيع", "صيف", "خريف", "شتاء"][at]}${of(year)}`,
  quarter: (n, year) => `الربع ${n}${year === null ? "" : ` من ${year}`}`,
  decade: (first) => `عقد ${first}`,
  century: (n) => `القرن ${n}`,
  unknown: "تاريخ غير معروف",
  about: (when) => `نحو ${when}`,
  until: (when) => `حتى ${when}`,
  since: (when) => `منذ ${when}`,
  range: (from, to) => `من ${from} إلى ${to}`,
  days: (first, last) => `${first}–${last}`,
});
