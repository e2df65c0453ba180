import { pad } from "../../kernel/months.ts";
import {
  DAY,
  full,
  MONTH,
  month,
  PART,
  re,
  shiftYear,
  valid,
  WEEKDAY,
  withoutYear,
  YEAR,
  years,
} from "./rule-words.ts";
import type { TimeRule } from "./time.ts";

/** Feasts that fall on the same day every year. */
const feasts: Readonly<Record<string, string>> = {
  "Christmas Eve": "12-24",
  "Christmas Day": "12-25",
  "Boxing Day": "12-26",
  "New Year's Eve": "12-31",
  "New Year's Day": "01-01",
};

/** T1–T15: dates that the words spell out, down to decades and centuries. */
export const printedRules: readonly TimeRule[] = [
  {
    id: "T1",
    basis: "explicit",
    pattern: re("(\\d{4}-\\d{2}-\\d{2})(?![\\d-])"),
    resolve: (m) => valid(m[1] as string),
  },
  {
    id: "T2",
    basis: "explicit",
    pattern: re(
      `(?:[Bb]etween |[Ff]rom )?(?:${WEEKDAY},? )?${DAY}(?:[-–—]| to | and )${DAY}(?: of)? ${MONTH},? ${YEAR}`,
    ),
    resolve: (m) =>
      valid(`${m[5]}-${pad(month(m[4]))}-${pad(Number(m[2]))}/${m[5]}-${pad(month(m[4]))}-${pad(Number(m[3]))}`),
  },
  {
    id: "T3",
    basis: "explicit",
    pattern: re(`(?:[Bb]etween |[Ff]rom )?${MONTH} ${DAY}(?:[-–—]| to | and )${DAY},? ${YEAR}`),
    resolve: (m) =>
      valid(`${m[4]}-${pad(month(m[1]))}-${pad(Number(m[2]))}/${m[4]}-${pad(month(m[1]))}-${pad(Number(m[3]))}`),
  },
  {
    // "from 27 July to 9 August next year": two months, one year.
    id: "T29",
    basis: "explicit",
    pattern: re(
      `(?:[Bb]etween |[Ff]rom )?${DAY} ${MONTH}(?: ?[-–—] ?| to | until | till | and )${DAY} ${MONTH},? (?:${YEAR}|(this|last|next) year)`,
    ),
    resolve: (m, c) => {
      if (/ and /.test(m[0]) && !/^between/i.test(m[0])) return null;
      const year = m[5] ? Number(m[5]) : shiftYear(c, m[6] as string);
      const first = year === null ? null : full(year, m[2], m[1]);
      const last = year === null ? null : full(year, m[4], m[3]);
      return first && last && first < last ? valid(`${first}/${last}`) : null;
    },
  },
  {
    // A day and month with "next year", which the month alone must not take.
    id: "T30",
    basis: "counted",
    pattern: re(`(?:the )?(?:${DAY}(?: of)? ${MONTH}|${MONTH} ${DAY}),? (?:of )?(this|last|next) year`),
    resolve: (m, c) => {
      const year = shiftYear(c, m[5] as string);
      return year === null ? null : full(year, m[2] ?? m[3], m[1] ?? m[4]);
    },
  },
  {
    id: "T31",
    basis: "explicit",
    pattern: re(`(Christmas Eve|Christmas Day|Boxing Day|New Year's Eve|New Year's Day),? ${YEAR}`),
    resolve: (m) => valid(`${m[2]}-${feasts[m[1] as string]}`),
  },
  {
    id: "T4",
    basis: "explicit",
    pattern: re(`(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH},? ${YEAR}`),
    resolve: (m) => full(m[4] as string, m[3], m[2]),
  },
  {
    id: "T5",
    basis: "explicit",
    pattern: re(`(?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}`),
    resolve: (m) => full(m[4] as string, m[2], m[3]),
  },
  {
    id: "T6",
    basis: "explicit",
    pattern: re(
      `[Bb]etween ${MONTH}(?: ${YEAR})? and ${MONTH} ${YEAR}|(?:[Ff]rom )?${MONTH}(?: ${YEAR})?(?: to | until | till |[-–—])${MONTH} ${YEAR}`,
    ),
    resolve: (m) => {
      const [a, y, b, z] = m[1] ? [m[1], m[2], m[3], m[4]] : [m[5], m[6], m[7], m[8]];
      return valid(`${y ?? z}-${pad(month(a))}/${z}-${pad(month(b))}`);
    },
  },
  {
    id: "T7",
    basis: "explicit",
    pattern: re(`${PART}${MONTH},? (?:of )?${YEAR}`),
    resolve: (m) => valid(`${m[2]}-${pad(month(m[1]))}`),
  },
  {
    id: "T8",
    basis: "counted",
    pattern: re(`${PART}${MONTH},? (?:of )?(this|last|next|the previous|the same) year`),
    resolve: (m, c) => {
      const year = /same|previous/.test(m[2] as string) ? null : shiftYear(c, m[2] as string);
      return year === null ? null : valid(`${year}-${pad(month(m[1]))}`);
    },
  },
  {
    id: "T9",
    basis: "counted",
    pattern: re(
      `${WEEKDAY},? (?:\\(${MONTH} ${DAY}\\)|\\(${DAY} ${MONTH}\\)|${MONTH} ${DAY}|(?:the )?${DAY}(?: of)? ${MONTH})`,
    ),
    resolve: (m, c) => withoutYear(c, m.index, m[2] ?? m[5] ?? m[6] ?? m[9], m[3] ?? m[4] ?? m[7] ?? m[8]),
  },
  {
    id: "T10",
    basis: "counted",
    pattern: re(
      `(?:[Bb]etween |[Ff]rom )?(?:${DAY}(?:[-–—]| to | and )${DAY} ${MONTH}(?! \\d)|${MONTH} ${DAY}(?:[-–—]| to | and )${DAY}(?! ?\\p{L}?\\d))`,
    ),
    resolve: (m, c) => {
      const [from, to, name] = m[3] ? [m[1], m[2], m[3]] : [m[5], m[6], m[4]];
      const first = withoutYear(c, m.index, name, from);
      const last = first && withoutYear(c, m.index, name, to);
      return first && last ? valid(`${first}/${last}`) : null;
    },
  },
  {
    id: "T11",
    basis: "counted",
    pattern: re(
      `(?:the )?${DAY}(?: of)? ${MONTH}(?! (?:Revolution|Movement|Street|Square|Uprising|Martyrs|Party|Brigade|Club|Group|(?:\\p{Ll}+ )?(?:club|movement|brigade|square|team|stadium|school)\\b))`,
    ),
    resolve: (m, c) => withoutYear(c, m.index, m[2], m[1]),
  },
  {
    id: "T12",
    basis: "counted",
    pattern: re(
      `${MONTH} ${DAY}(?! (?:Revolution|Movement|Street|Square|Uprising|Martyrs|Party|Brigade|people|soldiers))`,
    ),
    resolve: (m, c) => withoutYear(c, m.index, m[1], m[2]),
  },
  {
    id: "T13",
    basis: "explicit",
    pattern: re(
      `(?:[Ff]rom |[Bb]etween |[Ii]n )?${YEAR}(?:[-–—]| to | until | till | and )(1[0-9]{3}|20[0-9]{2}|\\d{2})(?!\\d|[-–]\\d|s)`,
    ),
    resolve: (m) => (/ and /.test(m[0]) && !/^between/i.test(m[0]) ? null : years(m[1] as string, m[2] as string)),
  },
  {
    id: "T14",
    basis: "explicit",
    pattern: re(`(?:the )?(?:early |late |mid-? ?)?(1[0-9]|20)(\\d)0s`),
    resolve: (m) => `${m[1]}${m[2]}X`,
  },
  {
    id: "T15",
    basis: "explicit",
    pattern: re(
      `(?:the )?(?:early |late |mid-? ?)?(\\d{1,2})(?:st|nd|rd|th)[ -]century|(?:the )?(?:early |late |mid-? ?)?(sixteenth|seventeenth|eighteenth|nineteenth|twentieth) century`,
    ),
    resolve: (m) => {
      const at = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"].indexOf(m[2] ?? "");
      const century = m[1] ? Number(m[1]) : at + 16;
      return century > 1 && century < 22 ? `${pad(century - 1)}XX` : null;
    },
  },
];
