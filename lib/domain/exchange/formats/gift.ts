import type { Item, ItemOf } from "../../item/item.ts";
import { plain } from "../carriable.ts";
import { choice, cloze } from "../made.ts";
import {
  askedOf,
  BLANK,
  choiceOf,
  clozeParts,
  matchOf,
  remade,
  typedOf,
  withoutTies,
  withoutUnits,
} from "../nearest.ts";
import type { QuizFormat } from "./format.ts";
import { readGift } from "./gift/read.ts";
import { writeGift } from "./gift/write.ts";

/** In GIFT an arrow makes pairs wherever it stands among answers, and cannot be escaped. */
const arrowless = (text: string): string => text.replaceAll("->", "→");

function nearest(item: Item): readonly Item[] {
  const own = { ...withoutTies(item), points: 1, hints: [] };
  switch (own.type) {
    case "single":
      return [own.also?.length === own.options.length - 1 ? { ...own, also: [] } : own];
    case "multiple":
    case "true-false":
      return [own];
    case "typed":
      return [{ ...own, ...words(own), slips: false }];
    case "date":
      return nearest(typedOf(own));
    case "number":
      return [withoutUnits(own)];
    case "cloze":
      return gaps(own);
    case "match":
      return [{ ...own, pairs: own.pairs.map((pair) => ({ ...pair, left: arrowless(pair.left) })) }];
    case "order":
      return nearest(matchOf(own));
    case "hot-text":
      return [choiceOf(own)];
  }
}

const words = ({ accept, rivals }: { readonly accept: readonly string[]; readonly rivals: readonly string[] }) => ({
  accept: accept.map(arrowless),
  rivals: rivals.map(arrowless),
});

/** A question a gap: GIFT has one. A gap at the very end would be no gap to GIFT, so it is asked as a typed answer. */
function gaps(item: ItemOf<"cloze">): readonly Item[] {
  const { pieces, gaps: all } = clozeParts(item);
  return all.flatMap((gap, at) => {
    const [before, after] = [pieces.slice(0, at + 1).join(BLANK), pieces.slice(at + 1).join(BLANK)];
    const { accept, rivals = [], options = [] } = gap;
    const asked = { ...askedOf(item), feedback: "", stem: "" };
    const chosen = options.length > accept.length;
    if (after.trim() !== "") {
      const offered = chosen ? { accept, options } : words({ accept, rivals });
      return remade(cloze(asked, [before, after], [offered]), item);
    }
    const stem = plain(`${before}${BLANK}`.slice(-2000));
    if (!chosen)
      return [{ ...askedOf(item), ...words({ accept, rivals }), stem, type: "typed" as const, slips: false }];
    const choices = options.map((text) => ({ text, right: accept.includes(text) }));
    return remade(choice({ ...asked, stem }, choices, false), item);
  });
}

/** Moodle's text format, by the rules of its own reader. */
export const gift: QuizFormat = {
  writer: {
    ending: "txt",
    becomes: (item) => {
      if (item.type === "hot-text") return item.keys.length > 1 ? "multiple" : "single";
      return nearest(item)[0]?.type ?? item.type;
    },
    otherCredit: ["order", "cloze"],
    nearest,
    write: (quiz) => [{ path: "quiz.txt", text: writeGift(quiz) }],
  },
  reader: {
    recognise: () => true,
    read: (files) => readGift(files.map(({ text }) => text).join("\n\n")),
  },
};
