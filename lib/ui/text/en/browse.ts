import { clockTime, counted, dayOfInstant, figure, longDay, monthDay, plural } from "../format.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const days = { one: "day", other: "days" };

/** Browsing the cards of one collection. */
export const browseWords = section("browse", {
  documents: (n: number) => `${figure(n)} ${plural(n, { one: "document", other: "documents" })} to read`,
  picture: "Timeline and map",
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
    hand: "Your own",
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
  doubt: (missed: number, n: number, quiz: string, kind: string) =>
    `missed by ${figure(missed)} of ${figure(n)} in “${quiz}”: ${kind}`,
  inQuiz: "In a quiz",
  doubts: {
    miskey: "suspected miskey",
    "dead-distractor": "an option nobody takes",
    "missed-answer": "another answer that many gave",
  },
  memory: "Memory",
  closeCard: "Close card",
  cardLoading: "The card is being fetched.",
  cardMissing: "This card is no longer here.",
  pick: "Choose a card on the left: its answer and the passage that proves it stand here.",
});
