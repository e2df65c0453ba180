import type { Item, ItemOf } from "../../item/item.ts";
import { cloze } from "../made.ts";
import { askedOf, clozeParts, remade, typedOf, withoutTies, withoutUnits } from "../nearest.ts";
import type { QuizFormat } from "./format.ts";
import { qtiPackage } from "./qti/package.ts";
import { isItem, readPackage } from "./qti/read-package.ts";

function nearest(item: Item): readonly Item[] {
  const own = { ...withoutTies(item), hints: [] };
  switch (own.type) {
    case "typed":
      return [forms({ ...own, slips: false })];
    case "date":
      return nearest(typedOf(own));
    case "number":
      return [withoutUnits(own)];
    case "cloze":
      return gaps(own);
    case "order":
      return [{ ...own, entries: own.entries.map((entry) => ({ ...entry, when: "" })) }];
    default:
      return [own];
  }
}

/** Each form of an answer once, since what it earns is looked up by it. */
function once(accept: readonly string[], rivals: readonly string[]) {
  const right = [...new Set(accept)];
  return { accept: right, rivals: [...new Set(rivals)].filter((form) => !right.includes(form)) };
}
const forms = (item: ItemOf<"typed">): Item => ({ ...item, ...once(item.accept, item.rivals) });

/** A field on a line of its own is no gap to QTI, but a question's answer. */
function gaps(item: ItemOf<"cloze">): readonly Item[] {
  const { pieces, gaps: all } = clozeParts(item);
  const [before = "", after = ""] = pieces;
  const [gap] = all;
  const asked = { ...askedOf(item), feedback: "", stem: "" };
  const texts = all.map(({ accept, rivals = [], options = [] }) => ({
    ...once(accept, rivals),
    options,
    as: "text" as const,
  }));
  if (gap && all.length === 1 && !gap.options?.length && after.trim() === "" && /(?:^|\n)\s*$/.test(before))
    return nearest({
      ...askedOf(item),
      ...once(gap.accept, gap.rivals ?? []),
      stem: before.trim(),
      type: "typed",
      slips: false,
    });
  return remade(cloze(asked, pieces, texts), item);
}

/** The exchange format of many programs, as a package. */
export const qti21: QuizFormat = {
  writer: {
    ending: "zip",
    becomes: (item) => nearest(item)[0]?.type ?? item.type,
    otherCredit: ["order"],
    nearest,
    write: qtiPackage,
  },
  reader: { recognise: (files) => files.some(isItem), read: readPackage },
};
