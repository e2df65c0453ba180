import { counted, figure, longDay, plural, shortDay } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";
import { cards, long } from "./common.ts";

const newCards = { one: "new card", other: "new cards" };
const inDays = (days: number): string =>
  days <= 0 ? "today" : days === 1 ? "tomorrow" : `in ${counted(days, long.day)}`;

/** An exam on a collection. */
export const examWords = section("exam", {
  set: "Set an exam date",
  change: "Change the date",
  title: "Exam",
  on: (day: number, days: number) => `Exam on ${longDay(day)}, ${inDays(days)}.`,
  test: "Test before the exam",
  day: "Day of the exam",
  choose: "Choose a day, and see what it takes.",
  past: "Choose a day after today, within two years.",
  save: "Set the date",
  remove: "Remove the date",
  done: (day: number) => `The exam is on ${longDay(day)}. The days until then go by its plan.`,
  removed: "The exam date is removed; the days go by your usual limits.",
  undone: "The exam date is as before.",
  loading: "The plan is being made.",
  failed: "The plan cannot be made without the network. The date can be set all the same.",
  /** Cards that were never met, and when they are met. */
  usual: (unmet: number, perDay: number, lastFrom: number) =>
    unmet === 0
      ? "You have met every card."
      : `${atStart(inWords(unmet))} ${plural(unmet, cards)} ${plural(unmet, { one: "is", other: "are" })} new to you. With ${figure(perDay)} a day, as usual, all are met before ${shortDay(lastFrom)}.`,
  raised: (perDay: number, usual: number, lastFrom: number) =>
    `${atStart(inWords(perDay))} ${plural(perDay, newCards)} a day instead of ${figure(usual)}, so that all are met before ${shortDay(lastFrom)}.`,
  short: (needed: number, perDay: number, left: number) =>
    `${atStart(inWords(needed))} ${plural(needed, newCards)} a day would be needed. At most three times your limit is planned, ${figure(perDay)}, so ${figure(left)} ${plural(left, cards)} will not be met in time.`,
  first: "This collection comes first each day; others share what is left of the limit.",
  round: (n: number) =>
    `In the last three days everything is shown once more, about ${figure(n)} ${plural(n, cards)} a day.`,
  roundShort: (n: number, most: number) =>
    `Going over everything in the last three days takes about ${figure(n)} cards a day. Your limit is ${figure(most)} reviews, so not all of it will be shown.`,
  expected: (n: number, of: number, low: number, high: number) =>
    `On that day you would remember about ${figure(n)} of ${figure(of)} ${plural(of, cards)} (${figure(low)} to ${figure(high)}).`,
  without: (n: number) => `Without the plan: about ${figure(n)}.`,
  plot: "What you would remember",
  plotLabel: (planned: number, unplanned: number, of: number) =>
    `Cards remembered from today to the exam, of ${figure(of)}: ${figure(planned)} on its day with the plan, ${figure(unplanned)} without.`,
  plotCaption: (of: number) =>
    `Cards remembered of ${figure(of)}, simulated from your own. Bounds hold with a chance of 95 % if each day is done.`,
  date: "Day",
  dayName: shortDay,
  planned: "With the plan",
  unplanned: "Without",
  number: (n: number) => figure(Math.round(n)),
});
