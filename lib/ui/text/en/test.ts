import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";
import { cards, prose } from "./common.ts";

const minutes = { one: "minute", other: "minutes" };
const answers = { one: "answer", other: "answers" };

/** Self-tests. */
export const testWords = section("test", {
  titlePage: "Self-test · Footnote",
  title: "Test yourself",
  lead: "Questions in mixed forms; each answer is shown at once with the passage that proves it.",
  scope: "What about",
  scopes: {
    collection: "A collection",
    document: "A document",
    forgetting: "What I keep forgetting",
    exam: "Before an exam",
  },
  forgettingNote: "The cards you answered wrong most often, from everything you study.",
  examNote: "First what you would remember least on the day of the exam.",
  collection: "Collection",
  document: "Document",
  noDocuments: "There is no document in this collection yet.",
  size: "How much",
  byCards: "Cards",
  byMinutes: "Minutes",
  all: "All",
  about: (n: number) => `About ${prose(n)} ${plural(n, minutes)} at most.`,
  until: (n: number) => `It ends after the card on which ${prose(n)} ${plural(n, minutes)} are over.`,
  everything: (n: number) => `Everything, up to ${figure(n)} cards.`,
  counts: "Counts as review",
  countsOf: { due: "Due cards", all: "All cards", none: "None" },
  countsNote: {
    due: "Cards that are due move on, as in review. The others are practice: noted, and nothing moves.",
    all: "Every answer is a review and moves its card.",
    none: "All of it is practice: noted, and no card moves.",
  },
  begin: "Begin the test",
  making: "Your test is being put together.",
  goOn: (done: number, of: number) => `Go on with the test you began (${figure(done)} of ${figure(of)})`,
  offline: "A test cannot be put together without the network yet. What is due can be reviewed all the same.",
  loading: "Your collections are being fetched.",
  nothing: "There is nothing to ask here.",
  nothingWhy: {
    collection: "This collection has no cards yet.",
    document: "This document has no cards yet.",
    forgetting: "You have not forgotten any card you study. Come back after some reviews.",
    exam: "This collection has no cards yet.",
  },
  other: "Choose something else",
  leave: "Leave the test",
  end: "End",
  endLabel: "End the test and see the result",
  place: (n: number, of: number, practice: boolean) =>
    `${figure(n)} of ${figure(of)} · ${practice ? "practice" : "counts"}`,
  know: "Did you know it?",
  knew: "I knew it",
  missedIt: "I did not",
  right: "Right.",
  wrong: "Not right.",
  next: "Next card",
  result: (right: number, of: number) => `You knew ${figure(right)} of ${figure(of)}.`,
  noAnswers: "No card was answered.",
  took: (n: number) => (n < 1 ? "Under a minute." : `${atStart(inWords(n))} ${plural(n, minutes)}.`),
  counted: (n: number, practice: number) =>
    n === 0
      ? "All of it was practice; no card moved."
      : practice === 0
        ? `${atStart(inWords(n))} ${plural(n, answers)} counted as ${plural(n, { one: "a review", other: "reviews" })}.`
        : `${atStart(inWords(n))} ${plural(n, answers)} counted as ${plural(n, { one: "a review", other: "reviews" })}, ${prose(practice)} ${plural(practice, { one: "was", other: "were" })} practice.`,
  timeUp: (n: number) => `Your ${counted(n, minutes)} were over.`,
  left: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, cards)} ${plural(n, { one: "was", other: "were" })} not asked.`,
  missed: "What you missed",
  known: "What you knew",
  yourAnswer: (said: string) => `You: ${said}`,
  inHead: "Answered in your head",
  noAnswer: "No answer",
  isCounted: "counted",
  isPractice: "practice",
  again: (n: number) => `Again with the ${n === 1 ? "one" : figure(n)} I missed`,
  another: "Another test",
  toToday: "Back to Today",
  undo: "Undo last answer",
  tenMinutes: "Ten minutes on this",
});
