import { boundsOf } from "../../kernel/edtf.ts";
import { pad } from "../../kernel/months.ts";

/** The day from which relative expressions count; month or day are null where the text was dated no closer. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Not printed but inferred from the latest date in the text: a lower bound, good only for what lies before it. */
  readonly inferred?: boolean;
}

export function referenceOf(edtf: string | null): Reference | null {
  const first = edtf?.split("/")[0]?.replace("~", "") ?? "";
  const [year, month, day] = first.split("-").map(Number);
  if (!year || Number.isNaN(year)) return null;
  return { year, month: month && month <= 12 ? month : null, day: day || null };
}

const DAY = 86_400_000;
export const toDays = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);

export function isoOf(days: number): string {
  const date = new Date(days * DAY);
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

/** 0 = Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** The reference day, or the middle of its month when only that is known. */
export const referenceDays = (ref: Reference): number => toDays(ref.year, ref.month ?? 7, ref.day ?? 15);

export type Tense = "past" | "future" | "unknown";

/** Nearest year for a month (and day) without one. Tense is a penalty, not a rule: "would" is often said of the past. */
export function yearFor(ref: Reference, month: number, day: number | null, tense: Tense): number {
  const now = referenceDays(ref);
  const cost = (year: number): number => {
    const at = toDays(year, month, day ?? 15);
    // A month under way may be meant whichever the tense.
    const same = ref.month === month && year === ref.year && (day === null || ref.day === null || day === ref.day);
    const ahead = at - now;
    const against = same
      ? 0
      : tense === "future"
        ? ahead < 0
          ? 120
          : 0
        : tense === "past"
          ? ahead > 0
            ? 200
            : 0
          : ahead > 0
            ? 90
            : 0;
    return Math.abs(ahead) + against;
  };
  return [ref.year - 1, ref.year, ref.year + 1].reduce((best, year) => (cost(year) < cost(best) ? year : best));
}

/** The day a weekday names: of a past event the last one (the publication day itself counts), of a future one the next. */
export function dayFor(ref: Reference, weekday: number, tense: Tense): string | null {
  if (ref.month === null || ref.day === null) return null;
  const now = toDays(ref.year, ref.month, ref.day);
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (back === 0) return isoOf(now);
  return isoOf(tense === "future" ? now - back + 7 : now - back);
}

/** Monday to Sunday of the week `offset` weeks from the reference. */
export function weekFor(ref: Reference, offset: number): string | null {
  if (ref.month === null || ref.day === null) return null;
  const now = toDays(ref.year, ref.month, ref.day);
  const monday = now - ((weekdayOf(now) + 6) % 7) + offset * 7;
  return `${isoOf(monday)}/${isoOf(monday + 6)}`;
}

/** Saturday and Sunday before (−1), of (0) or after (1) this week; on the weekend itself or Monday "last" is the one just past. */
export function weekendFor(ref: Reference, offset: number): string | null {
  const week = weekFor(ref, offset);
  const sunday = week?.split("/")[1];
  const days = sunday ? boundsOf(sunday)?.first : undefined;
  if (!days) return null;
  const [year = 0, month = 0, day = 0] = days.split("-").map(Number);
  return `${isoOf(toDays(year, month, day) - 1)}/${days}`;
}

export function monthFor(ref: Reference, offset: number): string | null {
  if (ref.month === null) return null;
  const index = ref.year * 12 + ref.month - 1 + offset;
  return `${Math.floor(index / 12)}-${pad((((index % 12) + 12) % 12) + 1)}`;
}
