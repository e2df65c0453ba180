import { counted, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const keep = { one: "keeps its schedule", other: "keep their schedules" };

/** A new version of a document, before it takes the old one's place. */
export const versionWords = section("version", {
  title: (title: string) => `A new version of “${title}”`,
  lead: "It is compared with the one that is there, and nothing changes before you have seen what it would do.",
  make: "Compare",
  compared: "It is read. This is what it would do:",
  kept: (n: number, { moved, reworded }: { moved: number; reworded: number }) => {
    const parts = [
      moved > 0 && `${inWords(moved)} moved`,
      reworded > 0 && `${inWords(reworded)} in other words`,
    ].filter(Boolean);
    return `${atStart(inWords(n))} ${plural(n, cards)} ${plural(n, keep)}${parts.length > 0 ? `, ${parts.join(", ")}` : ""}.`;
  },
  changed: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "answer has changed and is", other: "answers have changed and are" })} learned anew:`,
  removed: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "is no longer said and is", other: "are no longer said and are" })} not asked again:`,
  added: (n: number) =>
    `${atStart(counted(n, { one: "new proposal", other: "new proposals" }))} ${plural(n, { one: "goes", other: "go" })} to the inbox.`,
  apply: "Take the new version",
  leave: "Leave it as it was",
  failed: "The server could not be reached. Nothing was changed. Try again.",
});
