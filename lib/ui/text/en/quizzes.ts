import { counted, instant } from "../format.ts";
import { section } from "../section.ts";

const takers = { one: "taker", other: "takers" };

/** The list of one's own quizzes. */
export const quizzesWords = section("quizzes", {
  title: "Quizzes",
  titlePage: "Quizzes · Footnote",
  loading: "Your quizzes are being fetched.",
  offline: "Your quizzes have not been fetched yet. They come as soon as there is a connection.",
  make: "New quiz",
  untitled: "Untitled quiz",
  firstTitle: "New quiz",
  empty: "You have no quizzes yet.",
  emptyHow:
    "Choose a document and Footnote proposes items, each with its passage. Takers need a code and a name, no account.",
  results: "Results",
  resultsOf: (title: string) => `Results of ${title}`,
  draft: "Draft",
  open: (code: string) => `Open · ${code}`,
  opens: (at: number, code: string) => `Opens ${instant(at)} · ${code}`,
  closes: (at: number) => `closes ${instant(at)}`,
  closed: "Closed",
  changed: (at: number) => `changed ${instant(at)}`,
  takers: (n: number) => counted(n, takers),
  answered: (n: number) => `${counted(n, { one: "attempt", other: "attempts" })} handed in`,
  failed: "The server could not be reached. Nothing was changed. Try again.",
});
