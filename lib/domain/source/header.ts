import { isEdtf } from "../kernel/edtf.ts";
import { monthNumbers, pad } from "../kernel/months.ts";

/** Front matter: `key: value` lines between two lines of `---` at the very top. */
export function frontMatter(raw: string): { fields: ReadonlyMap<string, string>; bodyAt: number } {
  const fields = new Map<string, string>();
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(raw);
  if (!open) return { fields, bodyAt: 0 };
  let at = open[0].length;
  while (at < raw.length && at < 20_000) {
    let end = raw.indexOf("\n", at);
    if (end < 0) end = raw.length;
    const line = raw.slice(at, end).trim();
    at = end + 1;
    if (line === "---" || line === "...") return { fields, bodyAt: Math.min(at, raw.length) };
    const colon = line.indexOf(":");
    if (colon > 0) {
      const value = line
        .slice(colon + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2");
      if (value !== "" && value !== "null" && value !== "~")
        fields.set(line.slice(0, colon).trim().toLowerCase(), value);
    }
  }
  // Never closed: it was a rule above ordinary text.
  return { fields: new Map(), bodyAt: 0 };
}

/** An explicit calendar date written out or in figures, as EDTF; null when the words hold none. */
export function explicitDate(words: string): string | null {
  const iso = /(?<![\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/.exec(words)?.[0];
  if (iso && isEdtf(iso)) return iso;
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u.exec(words);
  const monthFirst = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(words);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const month = monthNumbers.get((name ?? "").toLowerCase());
  if (month && day && year) {
    const edtf = `${year}-${pad(month)}-${pad(Number(day))}`;
    return isEdtf(edtf) ? edtf : null;
  }
  const monthYear = /(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/u.exec(words);
  const only = monthNumbers.get((monthYear?.[1] ?? "").toLowerCase());
  return only && monthYear ? `${monthYear[2]}-${pad(only)}` : null;
}

const label =
  /^(?:date|published|posted|updated|last updated|publication date|first published|issued)\b:?\s*(?:on\s+)?/i;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

/** A line near the top that only tells when the text was published: its date and how many characters tell it. */
export function headerDate(line: string): { edtf: string; length: number } | null {
  const labelled = label.exec(line)?.[0].length ?? 0;
  const rest = line.slice(labelled);
  const day = weekday.exec(rest)?.[0].length ?? 0;
  const head = rest.slice(day);
  const found =
    /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\p{L}{3,9}\s+\d{4})(?!\d)/u.exec(
      head,
    );
  if (!found) return null;
  const edtf = explicitDate(found[0]);
  if (!edtf) return null;
  const after = head.slice(found[0].length);
  const length = labelled + day + found[0].length;
  if (/^[\s,|•·–—-]*(?:\d{1,2}[:.]\d{2}.{0,20})?$/.test(after) || /^\s*[|•·–—]/.test(after))
    return { edtf, length: line.length };
  // "date 2020-01-20 Headline …": an export that glued its stamp to the first line.
  return labelled > 0 && /^(?:date|published|posted)/i.test(line) ? { edtf, length } : null;
}

/** "CAIRO (BLOOMBERG) - ", "PARIS, March 3 (Reuters) — ": what stands before the first sentence, and the agency it names. */
export function datelineOf(line: string): { length: number; agency: string | null } | null {
  const found =
    /^\p{Lu}[\p{Lu} .,'’/-]{2,40}(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)?\s?(?:\(([\p{L} .&/-]{2,30})\))?\s?[-–—]{1,2}\s/u.exec(
      line,
    );
  if (!found) return null;
  const agency = found[1]?.trim() ?? null;
  return {
    length: found[0].length,
    agency:
      agency && agency === agency.toUpperCase() && agency.length > 4
        ? agency[0] + agency.slice(1).toLowerCase()
        : agency,
  };
}
