import { isEdtf } from "../../kernel/edtf.ts";
import { monthNumbers, pad } from "../../kernel/months.ts";
import { numberWords } from "../gazetteer/words.ts";
import { isoOf, monthFor, referenceDays, weekdayOf, yearFor } from "./calendar.ts";
import type { TimeContext } from "./time.ts";

export const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?";

export const DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])";

export const YEAR = "(1[0-9]{3}|20[0-9]{2})(?!\\d|[.,]\\d|%)";

export const WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

export const PART =
  "(?:(?:(?:the )?(?:very )?(?:beginning|start|end|middle|close|first half|second half) of|early(?: in)?|late(?: in)?|mid|later in|earlier in)[ -])?";

export const COUNT =
  "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\\d{1,3})";

export const re = (source: string, flags = "gu"): RegExp => new RegExp(`(?<![\\p{L}\\p{N}$€£]|\\d\\.)${source}`, flags);

export const month = (name: string | undefined): number =>
  monthNumbers.get((name ?? "").toLowerCase().replace(".", "")) ?? 0;

export const valid = (edtf: string): string | null => (isEdtf(edtf) ? edtf : null);

export const full = (year: string | number, name: string | undefined, day: string | undefined): string | null =>
  valid(`${year}-${pad(month(name))}-${pad(Number(day))}`);

export function withoutYear(
  context: TimeContext,
  at: number,
  name: string | undefined,
  day: string | undefined,
): string | null {
  const [m, d] = [month(name), day === undefined ? null : Number(day)];
  const { reference } = context;
  const beyond = reference?.inferred && m > (reference.month ?? 0);
  const year =
    reference === null || beyond
      ? "XXXX"
      : reference.inferred
        ? String(reference.year)
        : String(yearFor(reference, m, d, context.tense(at)));
  return valid(d === null ? `${year}-${pad(m)}` : `${year}-${pad(m)}-${pad(d)}`);
}

export const shiftYear = (context: TimeContext, word: string): number | null => {
  if (!context.reference) return null;
  return context.reference.year + (/last|previous/i.test(word) ? -1 : /next|coming/i.test(word) ? 1 : 0);
};

export const offsetOf = (word: string): number =>
  /last|previous|past/i.test(word) ? -1 : /next|coming/i.test(word) ? 1 : 0;

export const seasons = ["spring", "summer", "autumn", "winter"];

export const seasonOf = (word: string): number => 21 + seasons.indexOf(word.toLowerCase().replace("fall", "autumn"));

export const quarterOf = (word: string): number =>
  33 +
  ["first", "second", "third", "fourth"].indexOf(
    word.toLowerCase().replace("final", "fourth").replace("last", "fourth"),
  );

export const countOf = (word: string): number => numberWords.get(word.toLowerCase()) ?? Number(word);

export const units: Record<string, number> = { day: 1, week: 7 };

/** A weekday printed next to a date must agree with it; where they disagree the date is what was meant. */
export const years = (from: string, to: string): string | null => {
  const end = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(end) > Number(from) && Number(end) - Number(from) < 400 ? valid(`${from}/${end}`) : null;
};

export function ago(context: TimeContext, count: number, unit: string): string | null {
  const ref = context.reference;
  if (!ref || count > 400) return null;
  if (unit.startsWith("year")) return String(ref.year - count);
  if (unit.startsWith("decade")) return `${ref.year - 10 * count}~`;
  if (unit.startsWith("centur")) return null;
  if (unit.startsWith("month")) return ref.month === null ? null : monthFor(ref, -count);
  if (ref.month === null || ref.day === null) return null;
  const days = referenceDays(ref) - count * (units[unit.replace(/s$/, "")] ?? 1);
  return unit.startsWith("week")
    ? `${isoOf(days - ((weekdayOf(days) + 6) % 7))}/${isoOf(days - ((weekdayOf(days) + 6) % 7) + 6)}`
    : isoOf(days);
}

export const season = "([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";

/** What a bare year may not be followed by: it counts things then. */
export const NOT_COUNT =
  "(?! (?:people|soldiers|troops|men|women|tonnes|tons|miles|metres|meters|kilometres|km|dollars|euros|pounds|jobs|homes|votes|members|workers|words|pages|feet|seats|cases|deaths|times|years|days|employees|students|residents|hectares|acres|barrels|units|children|families|points|runs))";
