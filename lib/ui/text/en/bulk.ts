import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const are = { one: "is", other: "are" };
const nOf = (n: number): string => `${atStart(inWords(n))} ${plural(n, cards)}`;

/** What is done to many cards at once. */
export const bulkWords = section("bulk", {
  chosen: (n: number) => `${counted(n, cards)} chosen`,
  all: (n: number, more: boolean) => (more ? "Choose all results" : `Choose all ${figure(n)}`),
  onlyFirst: (n: number) => `The first ${figure(n)} are chosen: that many can be changed at once.`,
  clear: "Choose none",
  change: "Change",
  title: (n: number) => `Change ${counted(n, cards)}`,
  close: "Close",
  actions: {
    suspend: ["Suspend", "Never asked until you resume."],
    resume: ["Resume", "Asked again, suspended and buried ones alike."],
    bury: ["Bury", "Not today; back with your next day."],
    forget: ["Forget", "Begin anew, as if never met."],
    wrong: ["Flag as wrong", "Something in it does not hold."],
    unclear: ["Flag as unclear", "It cannot be answered as it is asked."],
    trivial: ["Flag as trivial", "Not worth remembering."],
    unflag: ["Take flags off", "And the notes with them."],
  } as Readonly<Record<string, readonly [string, string]>>,
  due: "Set due",
  dueHint: "New cards wait that long before they are met.",
  inDays: "in days",
  did: {
    suspend: (n: number) => `${nOf(n)} ${plural(n, are)} suspended.`,
    resume: (n: number) => `${nOf(n)} ${plural(n, are)} asked again.`,
    bury: (n: number) => `${nOf(n)} ${plural(n, are)} buried until tomorrow.`,
    forget: (n: number) => `${nOf(n)} ${plural(n, { one: "begins", other: "begin" })} anew.`,
    reschedule: (n: number) => `${nOf(n)} planned anew.`,
    "set-due": (n: number) => `${nOf(n)} ${plural(n, { one: "has", other: "have" })} a new due day.`,
    flag: (n: number) => `${nOf(n)} ${plural(n, are)} flagged.`,
    unflag: (n: number) => `${nOf(n)} ${plural(n, are)} no longer flagged.`,
  },
  undone: (n: number) => `Taken back: ${counted(n, cards)} ${plural(n, are)} as before.`,
  choiceUndone: "Taken back.",
  working: "The change is being written down.",
  notFetched: "The cards could not be fetched, so nothing was changed. Look at your connection, then try again.",
  keys: {
    search: "search",
    move: "next, previous",
    open: "open",
    choose: "choose",
    range: "choose up to here",
    undo: "take back",
  },
});
