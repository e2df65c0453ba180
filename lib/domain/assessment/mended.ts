import { bare } from "../card/compare.ts";
import { choicesOf, type Item } from "../item/item.ts";
import type { Mend } from "./mend.ts";

/** The item as a mend makes it; null when it cannot be done to an item of this type or shape. An item that is dropped stays as it is. */
export function mended(item: Item, mend: Mend): Item | null {
  switch (mend.mend) {
    case "change-key":
      return withKeys(item, mend.keys);
    case "accept-answer":
      return accepting(item, mend.answers);
    case "drop-item":
      return item;
    case "replace-option":
      return withoutOption(item, mend.option);
  }
}

function withKeys(item: Item, keys: readonly string[]): Item | null {
  const [key, ...also] = keys;
  if (key === undefined) return null;
  const known = new Set(choicesOf(item).map(({ id }) => id));
  if (!keys.every((id) => known.has(id))) return null;
  if (item.type === "single") return { ...item, key, also };
  if (item.type === "true-false") return also.length > 0 ? null : { ...item, key: key === "true" };
  if (item.type === "multiple") return keys.length < item.options.length ? { ...item, keys: [...keys] } : null;
  if (item.type === "hot-text") return keys.length < item.sentences.length ? { ...item, keys: [...keys] } : null;
  return null;
}

/** Spellings that are one answer are added once; what is right is no rival any more. */
function accepting(item: Item, answers: readonly string[]): Item | null {
  const more = (accept: readonly string[]) => {
    const known = new Set(accept.map(bare));
    const fresh = answers.filter((answer) => {
      const folded = bare(answer);
      return folded !== "" && !known.has(folded) && known.add(folded);
    });
    return [...accept, ...fresh.map((answer) => answer.slice(0, 500))].slice(0, 50);
  };
  const right = new Set(answers.map(bare));
  const less = (rivals: readonly string[]) => rivals.filter((rival) => !right.has(bare(rival)));
  if (item.type === "typed") return { ...item, accept: more(item.accept), rivals: less(item.rivals) };
  if (item.type === "date") return { ...item, accept: more(item.accept) };
  const [gap, ...others] = item.type === "cloze" ? item.gaps : [];
  if (item.type !== "cloze" || gap === undefined || others.length > 0) return null;
  return { ...item, gaps: [{ ...gap, accept: more(gap.accept), rivals: less(gap.rivals) }] };
}

function withoutOption(item: Item, option: string): Item | null {
  const least = item.type === "multiple" ? 4 : 3;
  if ((item.type !== "single" && item.type !== "multiple") || item.options.length < least) return null;
  return { ...item, options: item.options.filter(({ id }) => id !== option) };
}
