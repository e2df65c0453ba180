import * as z from "zod/mini";
import { shuffled } from "../../card/seeded.ts";
import { stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ItemText, PartId, ShortText } from "../parts.ts";
import { dateShare } from "./date.ts";
import { wordsShare } from "./typed.ts";

const Gap = z.strictObject({
  id: PartId,
  /** Right answers; the first is shown. */
  accept: z.array(ShortText).check(z.maxLength(50)),
  rivals: z.array(ShortText).check(z.maxLength(50)),
  /** Compared as words or as a date. */
  as: z.enum(["text", "date"]),
  /** Offered to choose from, the key among them; empty: it is typed. */
  options: z.array(ShortText).check(z.maxLength(12)),
});

const content = z.strictObject({
  type: z.literal("cloze"),
  ...common,
  /** Stands under the stem; `[[id]]` is the gap of that id. */
  text: ItemText,
  gaps: z.array(Gap).check(z.maxLength(20)),
  slips: z.boolean(),
});
type Content = z.infer<typeof content>;

const mark = /\[\[([\w-]+)\]\]/g;
/** Gap ids in the order in which they stand. */
export const gapIds = (text: string): string[] => [...text.matchAll(mark)].map((found) => found[1] as string);
/** The text between the gaps: one piece more than there are gaps. */
export const piecesOf = (text: string): string[] => text.split(/\[\[[\w-]+\]\]/);

const gapsInOrder = ({ text, gaps }: Content) => gapIds(text).flatMap((id) => gaps.find((gap) => gap.id === id) ?? []);

function gapShare(item: Content, gap: z.infer<typeof Gap>, given: string): number {
  const [key = "", ...accept] = gap.accept;
  return gap.as === "date"
    ? dateShare({ key, accept }, given)
    : wordsShare({ accept: gap.accept, rivals: gap.rivals, slips: item.slips && gap.options.length === 0 }, given);
}

const AskedText = {
  pieces: z.array(z.string()),
  /** What each gap offers; null: it is typed. */
  gaps: z.array(z.nullable(z.array(z.string()))),
};

/** A text with one gap or several, each worth the same. */
export const cloze = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("cloze"), ...AskedText }),
  shown: z.strictObject({ type: z.literal("cloze"), ...AskedText }),
  answer: z.strictObject({ gaps: z.array(ShortText).check(z.maxLength(20)) }),
  recalled: true,
  faults: (item) => {
    const ids = gapIds(item.text);
    return [
      ...stemFaults(item.stem || item.text),
      ...(ids.length === 0 ? (["no-gap"] as const) : []),
      ...(ids.length !== gapsInOrder(item).length || new Set(ids).size !== ids.length
        ? (["gap-unknown"] as const)
        : []),
      ...(gapsInOrder(item).some(({ accept }) => !accept.some((form) => form.trim())) ? (["no-answer"] as const) : []),
    ];
  },
  ask: (item) => ({
    type: "cloze" as const,
    pieces: piecesOf(item.text),
    // Shuffled by the text, not by the attempt: takers answer in words, so positions need not agree.
    gaps: gapsInOrder(item).map(({ options }) =>
      options.length === 0 ? null : shuffled(options.toSorted(), item.text),
    ),
  }),
  show: (asked) => asked,
  score: (item, { gaps }) => {
    const asked = gapsInOrder(item);
    return asked.length === 0
      ? 0
      : asked.reduce((sum, gap, at) => sum + gapShare(item, gap, gaps[at] ?? ""), 0) / asked.length;
  },
  guess: (item) => {
    const asked = gapsInOrder(item);
    return asked.length === 0
      ? 0
      : asked.reduce((sum, { options }) => sum + (options.length > 0 ? 1 / options.length : 0), 0) / asked.length;
  },
  chosen: () => [],
  choices: () => [],
  said: (_item, { gaps }) => gaps.join("; "),
  solution: (item) => ({
    answer: { gaps: gapsInOrder(item).map(({ accept }) => accept[0] ?? "") },
    accept: [],
    feedback: [],
  }),
  reveals: (item) => item.gaps.flatMap(({ accept }) => accept),
});
