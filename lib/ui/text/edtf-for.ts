import { normaliseEdtf } from "#lib/domain/kernel/edtf.ts";

/** How a language says the dates of EDTF. Years and centuries are figures. */
interface DateWords {
  readonly day: (day: number, month: number, year: string | null) => string;
  readonly month: (month: number, year: string | null) => string;
  readonly shortMonth: (month: number) => string;
  readonly shortDay: (day: number, month: number) => string;
  readonly season: (at: 0 | 1 | 2 | 3, year: string | null) => string;
  readonly quarter: (n: number, year: string | null) => string;
  readonly decade: (first: string) => string;
  readonly century: (n: number) => string;
  readonly unknown: string;
  readonly about: (when: string) => string;
  readonly until: (when: string) => string;
  readonly since: (when: string) => string;
  readonly range: (from: string, to: string) => string;
  /** "6–12 January 2020": the first day before the second, whole date. */
  readonly days: (first: number, last: string) => string;
}

/** `edtfInWords` and its short form within a year, in another language than English. */
export function edtfFor(words: DateWords) {
  const unit = (edtf: string): string => {
    const when = bare(edtf.replace("~", ""));
    return edtf.endsWith("~") ? words.about(when) : when;
  };
  const bare = (edtf: string): string => {
    const [year = "", month = "", day = ""] = edtf.split("-");
    if (/^\d{3}X$/.test(year)) return words.decade(`${year.slice(0, 3)}0`);
    if (/^\d{2}XX$/.test(year)) return words.century(Number(year.slice(0, 2)) + 1);
    const known = /^\d{4}$/.test(year) ? year : null;
    const part = Number(month);
    if (!month || month === "XX") return known ?? words.unknown;
    if (part > 30) return words.quarter(part - 32, known);
    if (part > 20) return words.season((part - 21) as 0 | 1 | 2 | 3, known);
    return day && day !== "XX" ? words.day(Number(day), part, known) : words.month(part, known);
  };
  const short = (edtf: string): string => {
    const [, month = "", day = ""] = edtf.replace("~", "").split("-");
    const part = Number(month);
    if (!month || month === "XX") return "";
    const when =
      part > 30
        ? words.quarter(part - 32, null)
        : part > 20
          ? words.season((part - 21) as 0 | 1 | 2 | 3, null)
          : day && day !== "XX"
            ? words.shortDay(Number(day), part)
            : words.shortMonth(part);
    return edtf.endsWith("~") ? words.about(when) : when;
  };
  const sameMonth = (from: string, to: string) =>
    from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);

  /** "13. Januar 2020", "2015 bis 2019", "seit 2015". */
  const edtfInWords = (edtf: string): string => {
    const [from = "", to] = normaliseEdtf(edtf).split("/");
    if (to === undefined) return unit(from);
    if (from === "") return words.until(unit(to));
    if (to === "..") return words.since(unit(from));
    return sameMonth(from, to) ? words.days(Number(from.slice(8)), unit(to)) : words.range(unit(from), unit(to));
  };
  /** Within its year: "17. Feb.", "bis Sept.". */
  const edtfInYear = (edtf: string): string => {
    const [from = "", to] = normaliseEdtf(edtf).split("/");
    if (to === undefined) return /X/.test(from.slice(0, 4)) ? unit(from) : short(from);
    if (from === "") return words.until(short(to) || to.slice(0, 4));
    if (to === "..") return words.since(short(from) || from.slice(0, 4));
    if (from.slice(0, 4) !== to.slice(0, 4))
      return words.range(short(from) || from.slice(0, 4), `${short(to)} ${to.slice(0, 4)}`.trim());
    return sameMonth(from, to) ? words.days(Number(from.slice(8)), short(to)) : words.range(short(from), short(to));
  };
  return { edtfInWords, edtfInYear };
}
