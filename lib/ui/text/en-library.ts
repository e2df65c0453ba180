import { clockTime, counted, dayOfInstant, figure, longDay, monthDay, plural } from "./format.ts";
import { atStart, inWords } from "./number-words.ts";

const cards = { one: "card", other: "cards" };
const days = { one: "day", other: "days" };
const are = { one: "is", other: "are" };

const nOf = (n: number): string => `${atStart(inWords(n))} ${plural(n, cards)}`;

/** Words of the library: collections, their cards, and what is done to many of them. Part of the one catalogue (en.ts). */
export const library = {
  title: "Library",
  loading: "The collections are being fetched.",
  add: "Add a text",
  addLead:
    "Paste a text or choose a file. Its facts become cards, each with the passage that proves it. It stays on this server.",
  addTitle: "Title",
  addText: "Text",
  addFile: "Choose a file",
  addFiles: "Plain text or Markdown.",
  addInto: "Into",
  addNew: "A new collection",
  addName: "Name of the collection",
  addMake: "Make cards",
  addMaking: "It is being read.",
  addTooLong: (most: number) => `At most ${figure(most)} characters at once. Bring it in parts.`,
  addNotText: "This file is not UTF-8 text. Save it as plain text or Markdown, or copy its words into the box.",
  addMissing: "It needs a title, a text and a collection.",
  addDone: (n: number, facts: number) => `${nOf(n)} made of ${counted(facts, { one: "fact", other: "facts" })}.`,
  addSee: "See them",
  addAnother: "Add another",
  addFailed: "The server could not be reached, or it is busy. Nothing was stored; your text is still here.",
  size: (documents: number, n: number) =>
    `${counted(documents, { one: "document", other: "documents" })} · ${counted(n, cards)}`,
  unmet: (n: number) => (n === 0 ? "all met" : `${figure(n)} not yet met`),
  due: (n: number) => `${figure(n)} due`,
  fresh: (n: number) => `${figure(n)} new today`,
  paused: "Paused",
  choice: (title: string) => `Study or pause ${title}`,
  study: "Study",
  pause: "Pause",
  saidPaused: (title: string) => `${title} is paused. Its cards wait and lose nothing.`,
  saidStudied: (title: string) => `${title} is studied again.`,
  empty: "There are no collections yet.",
  emptyHow: "The built-in ones are read when the server starts. Start it again, or tell whoever runs it.",
  offline: "The collections have not been fetched yet. They come as soon as there is a connection.",
  back: "All collections",
  titleOf: (title: string) => `${title} · Footnote`,
};

/** Words of browsing one collection. */
export const browse = {
  search: "Search cards",
  searchHint: "Words of question or answer",
  clearSearch: "Clear search",
  kind: "Kind",
  document: "Document",
  state: "State",
  flag: "Flag",
  any: { kind: "All kinds", document: "All documents", state: "Any state", flag: "Flagged or not" },
  kinds: {
    date: "Dates",
    backer: "Backers",
    quote: "Quotations",
    figure: "Figures",
    role: "Roles",
    acronym: "Acronyms",
    cell: "Tables",
  } as Readonly<Record<string, string>>,
  states: {
    new: "New",
    learning: "In their steps",
    review: "In review",
    suspended: "Suspended",
    buried: "Buried",
    leech: "Forgotten often",
  },
  flags: { any: "Flagged", wrong: "Flagged as wrong", unclear: "Flagged as unclear", trivial: "Flagged as trivial" },
  clear: "Clear filters",
  count: (n: number, more: boolean) => (more ? `${figure(n)}+ cards` : n === 0 ? "No cards" : counted(n, cards)),
  loading: "Cards are being fetched.",
  more: "Show more cards",
  none: "No card fits.",
  noneHow: "Try fewer words, or clear the filters.",
  empty: "There are no cards in this collection.",
  emptyHow: "No fact of its documents became a card.",
  missing: "There is no such collection.",
  missingHow: "It may have been removed, or it belongs to somebody else.",
  offline: "These cards have not been fetched yet. They come as soon as there is a connection.",
  list: "Cards",
  card: "Card",
  answer: (key: string) => `Answer: ${key}`,
  choose: (stem: string) => `Choose: ${stem}`,
  isNew: "New",
  dueAt: (at: number, now: number) =>
    at <= now ? "Due now" : dayOfInstant(at) === dayOfInstant(now) ? `Back at ${clockTime(at)}` : "Back tomorrow",
  dueIn: (n: number) =>
    n < 0
      ? `Due for ${counted(-n, days)}`
      : n === 0
        ? "Due today"
        : n === 1
          ? "Due tomorrow"
          : `Due in ${counted(n, days)}`,
  suspended: "Suspended",
  buried: (n: number) => (n <= 1 ? "Buried until tomorrow" : `Buried for ${counted(n, days)}`),
  lapses: (n: number) => `forgotten ${n === 1 ? "once" : n === 2 ? "twice" : `${figure(n)} times`}`,
  answered: (n: number) => `Answered ${n === 1 ? "once" : n === 2 ? "twice" : `${figure(n)} times`}`,
  lastOn: (day: number) => `last on ${monthDay(day)}`,
  dueOn: (day: number) => `Comes back on ${longDay(day)}`,
  never: "Never met.",
  flagged: { wrong: "flagged as wrong", unclear: "flagged as unclear", trivial: "flagged as trivial" },
  memory: "Memory",
  closeCard: "Close card",
  cardLoading: "The card is being fetched.",
  cardMissing: "This card is no longer here.",
  pick: "Choose a card on the left: its answer and the passage that proves it stand here.",
};

/** Words of changing many cards at once, and of taking that back. */
export const bulk = {
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
  undo: "Undo",
  undone: (n: number) => `Taken back: ${counted(n, cards)} ${plural(n, are)} as before.`,
  choiceUndone: "Taken back.",
  working: "The change is being written down.",
  notSaved: "This device could not write the change down. Nothing was changed. Free some space, then try again.",
  notSent: "The server could not be reached, and this browser keeps nothing. Nothing was changed. Try again later.",
  lost: "Your session has ended, so nothing was changed. Load the page again.",
  notFetched: "The cards could not be fetched, so nothing was changed. Look at your connection, then try again.",
  keys: {
    search: "search",
    move: "next, previous",
    open: "open",
    choose: "choose",
    range: "choose up to here",
    undo: "take back",
  },
};
