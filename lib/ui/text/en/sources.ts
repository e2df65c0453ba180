import { counted, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const documents = { one: "document", other: "documents" };
const copies = { one: "copy", other: "copies" };

/** What other documents say of the same fact. */
export const sourcesWords = section("sources", {
  also: (n: number, copied: number) =>
    n === 0
      ? `Also in ${counted(copied, copies)} of this document.`
      : `Also in ${inWords(n)} other ${plural(n, documents)}${copied === 0 ? "" : `, and in ${counted(copied, copies)}`}.`,
  against: (n: number) =>
    `${atStart(inWords(n))} other ${plural(n, { one: "document says", other: "documents say" })} otherwise.`,
  before: "Something else was so before.",
  compare: "Compare",
  hide: "Hide",
  copy: "a copy",
  otherwise: "Otherwise",
  earlier: "Before",
  too: "Also",
  failed: "The other passages could not be fetched. Look at your connection, then try again.",
});
