import { counted, figure } from "../format.ts";
import { section } from "../section.ts";
import { long } from "./common.ts";

/** What is known about a card. */
export const infoWords = section("info", {
  title: "About this card",
  state: "State",
  states: {
    new: "New",
    learning: "Being learned",
    review: "In review",
    relearning: "Being learned again",
    suspended: "Suspended",
  },
  due: "Comes back",
  stability: "Memory",
  stabilityOf: (days: number) => `90 % likely after ${counted(Math.round(days * 10) / 10, long.day)}`,
  difficulty: "Difficulty",
  difficultyOf: (n: number) => `${figure(Math.round(n * 10) / 10)} of 10`,
  reps: "Answers",
  lapses: "Forgotten",
  times: (n: number) => counted(n, { one: "time", other: "times" }),
  recall: "Recall today",
  percent: (share: number) => `${figure(Math.round(share * 100))} %`,
  none: "—",
  curve: "How recall falls",
  curveAxis: "days since the last answer",
  curveSummary: (now: number, day: number, share: number) =>
    `Recall is about ${figure(Math.round(now * 100))} % today and falls to ${figure(Math.round(share * 100))} % ${counted(day, long.day)} after the last answer.`,
  history: "What happened",
  when: "When",
  what: "What",
  took: "Took",
  seconds: (ms: number) => `${figure(Math.round(ms / 1000))} s`,
  undone: "taken back",
  kinds: {
    review: "Answer",
    undo: "Taken back",
    suspend: "Suspended",
    resume: "Resumed",
    bury: "Put off",
    flag: "Flag",
    forget: "Begun anew",
    "set-due": "Due day set",
    override: "Wording changed",
    reschedule: "Rescheduled",
    settings: "Settings",
    quiz: "In a quiz",
  } as Readonly<Record<string, string>>,
  loading: "Its history is being fetched.",
  unread: "Its history cannot be read now. The card itself is safe.",
  empty: "You have not met it yet.",
});
