import { pad } from "../../kernel/months.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { orgHeads, thingHeads } from "../gazetteer/organisations.ts";
import { isFormOf } from "../gazetteer/verbs.ts";
import { weekdays } from "../gazetteer/words.ts";
import { dayFor, isoOf, monthFor, toDays, weekdayOf, weekendFor, weekFor } from "./calendar.ts";
import {
  ago,
  COUNT,
  countOf,
  MONTH,
  month,
  NOT_COUNT,
  offsetOf,
  quarterOf,
  re,
  season,
  seasonOf,
  valid,
  WEEKDAY,
  withoutYear,
  YEAR,
} from "./rule-words.ts";
import type { TimeRule } from "./time.ts";

const openers =
  /^(?:On|Last|Next|This|By|Since|Until|Late|Early|From|And|But|The|In|Every|Each|Or|Then|So|As|After|Before|When)$/;

/** "April Sunday", "the Monday Club", "Friday Night Lights": the day is part of what somebody or something is called. */
function inName(found: RegExpExecArray): boolean {
  const before = found.input.slice(Math.max(0, found.index - 24), found.index);
  const after = found.input.slice(found.index + found[0].length, found.index + found[0].length + 24);
  const prior = /(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  if (prior && found[0] === found[1] && !openers.test(prior) && !weekdays.has(prior.toLowerCase())) return true;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  return orgHeads.has(next) || (/\bthe $/i.test(before) && next !== "" && thingHeads.has(next));
}

/** "The hearing continues on Monday": a present tense with a day speaks of the coming one. */
function comes(found: RegExpExecArray): boolean {
  const words = `${found.input.slice(Math.max(0, found.index - 40), found.index)}${found[0]}`;
  const verb = /(\p{Ll}+)(?: again| here| there| formally| officially)? (?:on|until) \p{Lu}\p{Ll}+$/u.exec(words)?.[1];
  return (
    verb !== undefined && cueTier(verb) === null && isFormOf(verb, "third") !== null && isFormOf(verb, "past") === null
  );
}

/** T16–T28: seasons, quarters, what is counted from the day of publication, bare months and years. */
export const countedRules: readonly TimeRule[] = [
  {
    id: "T16",
    basis: "explicit",
    pattern: re(`(?:the )?(?:early |late |mid-)?${season},? (?:of )?${YEAR}`),
    resolve: (m) => valid(`${m[2]}-${seasonOf(m[1] as string)}`),
  },
  {
    id: "T17",
    basis: "counted",
    pattern: re(`(last|this|next) ${season}`),
    resolve: (m, c) => {
      const ref = c.reference;
      if (!ref?.month) return null;
      const code = seasonOf(m[2] as string);
      const starts = (code - 20) * 3;
      const year = /last/i.test(m[1] as string)
        ? starts + 2 < ref.month
          ? ref.year
          : ref.year - 1
        : /next/i.test(m[1] as string)
          ? starts > ref.month
            ? ref.year
            : ref.year + 1
          : ref.year;
      return `${year}-${code}`;
    },
  },
  {
    id: "T18",
    basis: "explicit",
    pattern: re(
      `(?:the )?(first|second|third|fourth|final|last)[ -]quarter of (?:fiscal (?:year )?)?${YEAR}|Q([1-4]) ${YEAR}|(?:the )?(first|second|third|fourth)[ -]quarter ${YEAR}`,
    ),
    resolve: (m) =>
      m[1]
        ? `${m[2]}-${quarterOf(m[1])}`
        : m[3]
          ? `${m[4]}-${32 + Number(m[3])}`
          : `${m[6]}-${quarterOf(m[5] as string)}`,
  },
  {
    id: "T19",
    basis: "counted",
    pattern: re(`${COUNT} (days?|weeks?|months?|years?|decades?) (?:ago|earlier this)(?!\\p{L})`, "giu"),
    resolve: (m, c) =>
      /earlier/.test(m[0]) ||
      c.quoted(m.index) ||
      /(?:than|over|nearly|almost|under) $/.test(m.input.slice(Math.max(0, m.index - 8), m.index))
        ? null
        : ago(c, countOf(m[1] as string), (m[2] as string).toLowerCase()),
  },
  {
    id: "T20",
    basis: "counted",
    pattern: re(`(?:[Oo]n )?([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) ${WEEKDAY}`),
    resolve: (m, c) => {
      const ref = c.reference;
      if (!ref?.day || !ref.month || c.quoted(m.index)) return null;
      const day = weekdays.get((m[2] as string).toLowerCase()) as number;
      const now = toDays(ref.year, ref.month, ref.day);
      const back = (weekdayOf(now) - day + 7) % 7;
      const word = m[1] as string;
      if (/last|past/i.test(word)) return isoOf(now - (back === 0 ? 7 : back));
      if (/next|coming/i.test(word)) return isoOf(now + (back === 0 ? 7 : 7 - back));
      return dayFor(ref, day, c.tense(m.index));
    },
  },
  {
    id: "T21",
    basis: "counted",
    pattern: re(
      `(?:(?:early|late|later|earlier|mid-?|at the (?:end|beginning|start) of|by the end of|the end of) )?([Ll]ast|[Tt]his|[Nn]ext) (weekend|week|month|year)(?!-)`,
    ),
    resolve: (m, c) => {
      const ref = c.reference;
      if (!ref || c.quoted(m.index)) return null;
      const offset = offsetOf(m[1] as string);
      if (m[2] === "year") return String(ref.year + offset);
      if (m[2] === "month") return monthFor(ref, offset);
      return m[2] === "week" ? weekFor(ref, offset) : weekendFor(ref, offset);
    },
  },
  {
    id: "T22",
    basis: "counted",
    pattern: re(`[Ll]ast ${MONTH}(?! \\d)|[Nn]ext ${MONTH}(?! \\d)`),
    resolve: (m, c) => {
      const ref = c.reference;
      if (!ref?.month) return null;
      const at = month(m[1] ?? m[2]);
      return valid(
        `${m[1] ? (at < ref.month ? ref.year : ref.year - 1) : at > ref.month ? ref.year : ref.year + 1}-${pad(at)}`,
      );
    },
  },
  {
    id: "T23",
    basis: "counted",
    pattern: re(
      `(?:[Oo]n |[Ss]ince |[Bb]y |[Uu]ntil |[Ll]ate |[Ee]arly )?${WEEKDAY}(?! (?:prayers?|[Pp]rayers|papers?|Times|Mail|Mirror|Telegraph|night football|roast))`,
    ),
    resolve: (m, c) =>
      c.reference && !c.quoted(m.index) && !inName(m)
        ? dayFor(
            c.reference,
            weekdays.get((m[1] as string).toLowerCase()) as number,
            c.tense(m.index) !== "past" && comes(m) ? "future" : c.tense(m.index),
          )
        : null,
  },
  {
    id: "T24",
    basis: "counted",
    pattern: re("(yesterday|tomorrow|tonight|last night|today)", "giu"),
    resolve: (m, c) => {
      const ref = c.reference;
      if (!ref?.month || !ref.day || c.quoted(m.index)) return null;
      const word = (m[1] as string).toLowerCase();
      // "today's Libya" and a bare "today" mean nowadays more often than the day.
      if (word === "today") return null;
      return isoOf(toDays(ref.year, ref.month, ref.day) + (word === "tomorrow" ? 1 : word === "tonight" ? 0 : -1));
    },
  },
  {
    id: "T25",
    basis: "counted",
    pattern: re(
      `(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Ee]arly(?: in)?|[Ll]ate(?: in)?|[Mm]id-?|[Oo]f|[Tt]his|[Tt]he|[Bb]etween) ?(January|February|March|April|May|June|July|August|September|October|November|December)(?! (?:\\d|said|says|told|Revolution|Movement|and (?:[A-Z][a-z]+ )?(?:said|told)))(?!\\p{L}|-|'s (?:government|party))`,
    ),
    resolve: (m, c) =>
      // "We march in May": what a speaker does every May, or did in some May, has no year.
      (c.quoted(m.index) && m[0].startsWith("in ")) ||
      /^(?:of|the) May$/i.test(m[0]) ||
      /^the March$/i.test(m[0]) ||
      (c.reference === null && /^the/i.test(m[0]))
        ? null
        : withoutYear(/^the/i.test(m[0]) ? { ...c, tense: () => "past" } : c, m.index, m[1], undefined),
  },
  {
    id: "T26",
    basis: "explicit",
    pattern: re(
      `(?:in|since|until|till|by|from|of|to|for|during|after|before|around|about|circa|c\\.|post-|pre-|late in|early in|mid-|(?:the )?(?:early|late|mid|beginning of|start of|end of|middle of|spring of|summer of)|the|'s|whose|and|or|its|his|her|their|,|\\() ?${YEAR}${NOT_COUNT}(?!s|-\\p{L}|th)`,
      "giu",
    ),
    resolve: (m) => {
      const year = Number(m[1]);
      if (/^(?:and|or|to|for|of|about|around)$/i.test(m[0].replace(/\d+/, "").trim()) && (year < 1400 || year > 2100))
        return null;
      return year >= 1000 && year <= 2100
        ? /^(?:around|about|circa|c\.)/i.test(m[0])
          ? `${m[1]}~`
          : (m[1] as string)
        : null;
    },
  },
  {
    id: "T28",
    basis: "explicit",
    pattern: new RegExp(`(?<=\\p{L}'s )${YEAR}(?= \\p{L})`, "gu"),
    resolve: (m) => m[1] as string,
  },
  { id: "T27", basis: "explicit", pattern: re(`^${YEAR}(?=[ ,:])`), resolve: (m) => m[1] as string },
];
