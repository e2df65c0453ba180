import { boundsOf, normaliseEdtf, precisionOf } from "#lib/domain/kernel/edtf.ts";

const DAY_MS = 86_400_000;

/** Days since 1970, as far as the words of a date support them. */
export interface Span {
  /** First day; of an open beginning, the last day that is known. */
  readonly start: number;
  /** The day after the last one; of an open end, the day after the first. */
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** One day and no more. */
  readonly exact: boolean;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** @returns null where the year is unknown */
export function spanOf(edtf: string): Span | null {
  const bounds = boundsOf(edtf);
  if (!bounds) return null;
  const [from = "", to] = normaliseEdtf(edtf).split("/");
  const openStart = to !== undefined && from === "";
  const openEnd = to === "..";
  const first = dayOf(bounds.first);
  const last = dayOf(bounds.last);
  if (openStart) return { start: last, end: last + 1, openStart, openEnd: false, exact: false };
  if (openEnd) return { start: first, end: first + 1, openStart: false, openEnd, exact: false };
  const exact = precisionOf(edtf) === "day" && !edtf.includes("~");
  return { start: first, end: Math.max(last, first) + 1, openStart, openEnd, exact };
}
