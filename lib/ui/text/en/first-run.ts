import { plural } from "../format.ts";
import { section } from "../section.ts";
import { unbroken } from "../typography.ts";
import { cards, prose } from "./common.ts";

/** The first screen somebody sees. */
export const firstRunWords = section("firstRun", {
  headline: "Every answer has a footnote.",
  lead: "Footnote finds the facts in a text, asks you about them at the right moment, and shows the passage that proves each answer.",
  attempt: (n: number, collection: string) => `Try ${prose(n)} ${plural(n, cards)} on ${unbroken(collection)}`,
  note: "No account needed.",
  example: "An example",
  lost: "This browser has been here before, but its session has ended. Earlier answers cannot be reached from here; new cards start afresh.",
});
