import * as z from "zod/mini";
import { monthNames } from "./months.ts";

// The notations of design.md "Words": level 0–1 with open ends, seasons 21–24, quarters 33–36, X for unknown digits.
const unit =
  /^(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?~?$/;

const isUnit = (text: string): boolean => unit.test(text) && !impossibleDay(text);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function impossibleDay(text: string): boolean {
  const [year = "", month = "", day = ""] = text.replace("~", "").split("-");
  if (day === "" || day === "XX" || month === "XX") return false;
  if (Number(month) > 12) return true;
  // 2000 was a leap year: with an unknown year, 29 February is possible.
  return Number(day) > daysInMonth(/^\d{4}$/.test(year) ? Number(year) : 2000, Number(month));
}

export const isEdtf = (text: string): boolean => {
  const [from = "", to, ...rest] = text.split("/");
  if (rest.length > 0) return false;
  if (to === undefined) return isUnit(from);
  const open = (end: string): boolean => end === "" || end === "..";
  if (open(from)) return isUnit(to);
  return isUnit(from) && (open(to) || isUnit(to));
};

/** A date as words support it; never a `Date`. */
export const Edtf = z.string().check(z.refine(isEdtf, "not a date in EDTF notation"));

/** One spelling for one meaning: `../B` is `/B`, `A/` is `A/..`. */
export function normaliseEdtf(edtf: string): string {
  const [from = "", to] = edtf.trim().split("/");
  if (to === undefined) return from;
  if (from === "" || from === "..") return `/${to}`;
  return `${from}/${to === "" ? ".." : to}`;
}

export const sameEdtf = (a: string, b: string): boolean =>
  normaliseEdtf(a).replaceAll("~", "") === normaliseEdtf(b).replaceAll("~", "");

export type Precision = "day" | "month" | "season" | "quarter" | "year" | "decade" | "century" | "range" | "unknown";

export function precisionOf(edtf: string): Precision {
  if (edtf.includes("/")) return "range";
  const [year = "", month = "", day = ""] = edtf.replace("~", "").split("-");
  if (/^\d{2}XX$/.test(year)) return "century";
  if (/^\d{3}X$/.test(year)) return "decade";
  if (day && day !== "XX") return "day";
  if (!month || month === "XX") return year === "XXXX" ? "unknown" : "year";
  const part = Number(month);
  return part <= 12 ? "month" : part <= 24 ? "season" : "quarter";
}

const seasons = ["spring", "summer", "autumn", "winter"];
const quarters = ["first", "second", "third", "fourth"];

const ordinal = (value: number): string => {
  const ending = value % 100 > 10 && value % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
};

function unitInWords(edtf: string): string {
  const about = edtf.endsWith("~") ? "about " : "";
  const [year = "", month = "", day = ""] = edtf.replace("~", "").split("-");
  const known = /^\d{4}$/.test(year);
  if (/^\d{3}X$/.test(year)) return `${about}the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${about}the ${ordinal(Number(year.slice(0, 2)) + 1)} century`;
  const part = Number(month);
  if (!month || month === "XX") return `${about}${known ? year : "an unknown date"}`;
  const end = known ? ` ${year}` : "";
  if (part > 30) return `${about}the ${quarters[part - 33]} quarter${known ? ` of ${year}` : ""}`;
  if (part > 20) return `${about}${seasons[part - 21]}${end}`;
  const name = monthNames[part - 1];
  return day && day !== "XX" ? `${about}${Number(day)} ${name}${end}` : `${about}${name}${end}`;
}

/** "13 January 2020", "November 2019", "the 1970s", "since 2015", "2015 to 2019", "6–12 January 2020". */
export function edtfInWords(edtf: string): string {
  const [from = "", to] = normaliseEdtf(edtf).split("/");
  if (to === undefined) return unitInWords(from);
  if (from === "") return `until ${unitInWords(to)}`;
  if (to === "..") return `since ${unitInWords(from)}`;
  const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  if (sameMonth) return `${Number(from.slice(8))}–${unitInWords(to)}`;
  return `${unitInWords(from)} to ${unitInWords(to)}`;
}

/** First and last calendar day a single (not ranged) date can mean; null where its year is unknown. */
export function boundsOf(edtf: string): { first: string; last: string } | null {
  const [from = "", to] = normaliseEdtf(edtf).replaceAll("~", "").split("/");
  if (to !== undefined) {
    const first = from ? boundsOf(from)?.first : "0000-01-01";
    const last = to === ".." ? "9999-12-31" : boundsOf(to)?.last;
    return first && last ? { first, last } : null;
  }
  const [year = "", month = "", day = ""] = from.split("-");
  if (year === "XXXX" || year === "") return null;
  const low = year.replaceAll("X", "0");
  const high = year.replaceAll("X", "9");
  if (day && day !== "XX") return { first: from, last: from };
  const part = month && month !== "XX" ? Number(month) : 0;
  if (part === 0) return { first: `${low}-01-01`, last: `${high}-12-31` };
  const two = (value: number): string => String(value).padStart(2, "0");
  const span = (a: number, b: number) => ({
    first: `${low}-${two(a)}-01`,
    last: `${high}-${two(b)}-${daysInMonth(Number(high), b)}`,
  });
  if (part > 30) return span((part - 33) * 3 + 1, (part - 33) * 3 + 3);
  // Winter is told as December to the end of the year: EDTF leaves the hemisphere open, so compare no closer.
  if (part > 20) return part === 24 ? span(12, 12) : span((part - 20) * 3, (part - 20) * 3 + 2);
  return span(part, part);
}

/** Earlier first; dates of unknown year last, in the order of their month. */
export function compareEdtf(a: string, b: string): number {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (x === null || y === null) return x === y ? a.localeCompare(b) : x === null ? 1 : -1;
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return order(x.first, y.first) || order(x.last, y.last);
}
