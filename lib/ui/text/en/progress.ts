import { counted, figure, monthName, plural, shortDay } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const day = { one: "day", other: "days" };

/** Progress. */
export const progressWords = section("progress", {
  title: "Progress",
  offline: "Your progress cannot be read without the network.",
  empty: "Nothing yet. After your first answers this page tells what you remember.",
  remember: (n: number, of: number) => `You remember about ${figure(n)} of ${figure(of)} ${plural(of, cards)}.`,
  streak: (n: number) => `${atStart(inWords(n))} ${plural(n, { one: "day", other: "days" })} in a row.`,
  year: "The last year",
  calendar: (answers: number, days: number) =>
    `${figure(answers)} ${plural(answers, { one: "answer", other: "answers" })} on ${counted(days, day)} in the last year.`,
  day: "Day",
  answers: "Answers",
  remembered: "Remembered",
  minutes: "Minutes",
  dayTitle: (day: number, answered: number) =>
    `${shortDay(day)}: ${counted(answered, { one: "answer", other: "answers" })}`,
  fewer: "fewer",
  more: "more",
  monthShort: (day: number) => monthName(day),
});
