import {
  clockTime,
  counted,
  dayOfInstant,
  daysBetween,
  figure,
  hourOrTime,
  instant,
  list,
  longDay,
  monthDay,
  plural,
  shortDay,
  weekday,
  weekdayLetter,
} from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";
import { stopped } from "../typography.ts";
import { cards, long, prose } from "./common.ts";

/** Today. */
export const todayWords = section("today", {
  date: longDay,
  instant,
  headline: (n: number) => `${atStart(inWords(n))} ${plural(n, cards)} today.`,
  /** What waits, and how long it takes. Numbers begin the sentence in words. */
  lead: ({
    learning,
    reviews,
    fresh,
    minutes,
  }: {
    learning: number;
    reviews: number;
    fresh: number;
    minutes: number;
  }) => {
    const parts = [
      { n: learning, what: "to finish" },
      { n: reviews, what: "to review" },
      { n: fresh, what: "new" },
    ].filter(({ n }) => n > 0);
    const sentence = list(parts.map(({ n, what }, i) => `${i === 0 ? inWords(n) : prose(n)} ${what}`));
    return `${atStart(sentence)}, about ${prose(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}.`;
  },
  yesterday: (remembered: number, answered: number) =>
    `Yesterday you remembered ${figure(remembered)} of ${figure(answered)}.`,
  proposals: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "proposal waits", other: "proposals wait" })} in the inbox.`,
  lookAtThem: "Look at them",
  begin: "Begin review",
  space: "Space",
  test: "Test yourself",
  nothing: "Nothing is due.",
  resting: "A day off.",
  restingUntil: (at: number, waiting: number) =>
    `You are on a break until ${longDay(dayOfInstant(at))}. ${waiting === 0 ? "Nothing is due." : `${figure(waiting)} ${plural(waiting, { one: "card waits", other: "cards wait" })} for you.`}`,
  anyway: "Review anyway",
  streak: (n: number) => `${atStart(inWords(n))} days in a row.`,
  backlog: (n: number) =>
    `${atStart(inWords(n))} more ${plural(n, { one: "review waits", other: "reviews wait" })} beyond today’s share. That is all right: the most forgotten come first.`,
  spread: "Spread them over",
  spreadDays: (n: number) => counted(n, long.day),
  spreadDone: (n: number) => `Spread over ${counted(n, long.day)}.`,
  spreadUndone: "No longer spread out.",
  doneAlready: (answered: number) =>
    `You gave ${prose(answered)} ${plural(answered, { one: "answer", other: "answers" })} today.`,
  /** When the next card comes back; `precise` names an instant, else the hour at which a day begins. */
  next: (at: number, precise: boolean, now: number) => {
    const days = daysBetween(now, at);
    const time = precise ? clockTime(at) : hourOrTime(at);
    if (days <= 0) return stopped(`The next card comes back at ${time}`);
    if (days === 1) return stopped(`The next card comes back tomorrow at ${time}`);
    const day = dayOfInstant(at);
    return stopped(`The next card comes back on ${days < 7 ? weekday(day) : monthDay(day)} at ${time}`);
  },
  nothingPlanned: "No card is waiting to come back.",
  allPaused: "Every collection is paused. Study one again in the library.",
  ahead: "The coming two weeks",
  aheadSummary: (total: number, day: number, most: number) =>
    total === 0
      ? "No reviews come due in the coming two weeks."
      : `${figure(total)} ${plural(total, { one: "review comes", other: "reviews come" })} due in the coming two weeks, most on ${longDay(day)}: ${figure(most)}.`,
  aheadCaption: (total: number) =>
    `Reviews due by day, ${figure(total)} in all. New cards are not counted; a dot is a day without any.`,
  aheadDay: "Day",
  aheadCount: "Reviews",
  dayName: shortDay,
  dayLetter: weekdayLetter,
  asTable: "Table",
  asPlot: "Plot",
  collections: "Collections",
  due: (n: number) => (n === 0 ? "none due" : `${figure(n)} due`),
  exam: (days: number) =>
    days === 0 ? "exam today" : days === 1 ? "exam tomorrow" : `exam in ${counted(days, long.day)}`,
  loading: "Today’s cards are being fetched.",
});
