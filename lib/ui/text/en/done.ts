import { clockTime, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";
import { cards, prose } from "./common.ts";

/** The end of a session. */
export const doneWords = section("done", {
  headline: "Done for today.",
  ahead: "Show the waiting cards now",
  more: "Ten more new cards",
  test: "Test what I keep forgetting",
  noMore: "There are no more new cards here now.",
  pause: "Done for now.",
  lead: (n: number, minutes: number, remembered: number) => {
    const time =
      minutes < 1 ? "under a minute" : `${prose(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}`;
    const share =
      remembered === n
        ? n === 1
          ? "You remembered it."
          : "You remembered them all."
        : `You remembered ${figure(remembered)}.`;
    return `${atStart(inWords(n))} ${plural(n, cards)} in ${time}. ${share}`;
  },
  tomorrow: (n: number) =>
    n === 0 ? "Tomorrow none comes back." : n === 1 ? "Tomorrow one comes back." : `Tomorrow ${prose(n)} come back.`,
  waiting: (n: number, at: number) =>
    `${n === 1 ? "One card comes" : `${atStart(inWords(n))} cards come`} back from ${clockTime(at)}.`,
  hard: "These were hard",
  close: "Close",
  undo: "Undo last answer",
  redo: "Redo",
  nothing: "Nothing is due.",
  stored: (n: number) => (n === 1 ? "The answer is stored." : `All ${figure(n)} answers are stored.`),
});
