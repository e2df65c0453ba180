import type { Item, ItemOf } from "../../item/item.ts";
import { cloze } from "../made.ts";
import { askedOf, choiceOf, clozeParts, remade, typedOf, withoutTies } from "../nearest.ts";
import type { QuizFormat } from "./format.ts";
import { readMoodle } from "./moodle/read.ts";
import { writeMoodle } from "./moodle/write.ts";

function nearest(item: Item): readonly Item[] {
  const own = withoutTies(item);
  switch (own.type) {
    case "typed":
      return [{ ...own, slips: false }];
    case "date":
      return [typedOf(own)];
    case "cloze":
      return gaps(own);
    case "hot-text":
      return [choiceOf(own)];
    default:
      return [own];
  }
}

/** Embedded answers: what they earn together are whole numbers, so points that are none give a point a gap. */
function gaps(item: ItemOf<"cloze">): readonly Item[] {
  const { pieces, gaps: all } = clozeParts(item);
  const points = Number.isInteger(item.points / all.length) ? item.points : all.length;
  const texts = all.map((gap) => ({ ...gap, as: "text" as const }));
  return remade(cloze({ ...askedOf(item), feedback: "", stem: "", points }, pieces, texts), item);
}

/** Moodle's own format; of those that are written it keeps the most elsewhere. */
export const moodleXml: QuizFormat = {
  writer: {
    ending: "xml",
    becomes: (item) => {
      if (item.type === "hot-text") return item.keys.length > 1 ? "multiple" : "single";
      return item.type === "date" ? "typed" : item.type;
    },
    otherCredit: ["order"],
    nearest,
    write: (quiz) => [{ path: "quiz.xml", text: writeMoodle(quiz) }],
  },
  reader: {
    recognise: ([first, ...more]) => more.length === 0 && /<quiz[\s>]/.test(first?.text.slice(0, 5000) ?? ""),
    read: ([first]) => readMoodle(first?.text ?? ""),
  },
};
