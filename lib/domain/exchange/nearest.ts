import type { Item, ItemOf } from "../item/item.ts";
import type { Choice, Made } from "./asked.ts";
import { plain } from "./carriable.ts";
import { looksLikeFootnote } from "./footnote-text.ts";
import { choice, type Gap } from "./made.ts";

/** Where a gap stands that the format cannot hold. */
export const BLANK = "_____";

/** Without what no file carries: the ties to cards. Feedback that would be read as a footnote is broken up. */
export function withoutTies<T extends Item>(item: T): T {
  const { footnote } = item;
  const bare =
    footnote && (footnote.note !== "" || footnote.passage !== null)
      ? { ...footnote, card: null, document: null }
      : null;
  const feedback =
    bare === null && looksLikeFootnote(item.feedback)
      ? item.feedback.replace(/^Footnote:/gm, "Footnote :")
      : item.feedback;
  const options = "options" in item ? { options: item.options.map((option) => ({ ...option, from: null })) } : {};
  return { ...item, ...options, feedback, footnote: bare };
}

/** What an item has whatever its type, for making another of it. */
export const askedOf = ({ stem, points, hints, feedback, footnote }: Item) => ({
  stem,
  points,
  hints,
  feedback,
  footnote,
});
const idsFrom = (name: string, list: readonly unknown[]): string[] => list.map((_, at) => `${name}${at}`);

/** What was made of an item, with the footnote it had, which is not written into the feedback here; nothing where it cannot be made. */
export const remade = (made: Made, { feedback, footnote }: Item): readonly Item[] =>
  made.ok ? [{ ...made.value.item, feedback, footnote }] : [];

/** One of several sentences as one of several options; as it is where there are more, or longer ones, than options may be. */
export function choiceOf(item: ItemOf<"hot-text">): Item {
  const choices: Choice[] = item.sentences.map(({ id, text }) => ({ text, right: item.keys.includes(id) }));
  return remade(choice({ ...askedOf(item), feedback: "" }, choices, item.keys.length > 1), item)[0] ?? item;
}

export const typedOf = (item: ItemOf<"date">): ItemOf<"typed"> => ({
  type: "typed",
  ...askedOf(item),
  accept: [item.key, ...item.accept],
  rivals: [],
  slips: false,
});

/** An order as pairs: each entry with its place. */
export function matchOf(item: ItemOf<"order">): ItemOf<"match"> {
  const ids = idsFrom("p", item.entries);
  return {
    type: "match",
    ...askedOf(item),
    pairs: item.entries.map(({ text }, at) => ({ id: ids[at] ?? "", left: text, right: String(at + 1) })),
    extras: [],
  };
}

/** A number without its units, the key's in the question, since nothing else would say what is meant. */
export function withoutUnits(item: ItemOf<"number">): ItemOf<"number"> {
  const unit = item.units[0]?.text;
  const stem = unit ? plain(`${item.stem.slice(0, 1990 - unit.length)} (${unit})`) : item.stem;
  return { ...item, stem, units: [], unitAsked: false };
}

/** A text with its gaps as what stands between them; stem and text are one where the format has one place for both. */
export function clozeParts(item: ItemOf<"cloze">): { pieces: string[]; gaps: Gap[] } {
  const [first = "", ...rest] = item.text.split(/\[\[[\w-]+\]\]/);
  const stem = item.stem ? `${item.stem}\n\n` : "";
  return { pieces: [stem + first, ...rest], gaps: item.gaps };
}
