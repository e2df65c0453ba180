import { revealsOf } from "../../item/item.ts";
import type { Broken } from "../../item/rubric/broken.ts";
import { brokenInItem, type KeysOfStem } from "../../item/rubric/item-rules.ts";
import { fold } from "../../nlp/fold.ts";
import { type DraftItem, itemsOf, type QuizDraft } from "../quiz.ts";
import { quizRules } from "./together.ts";

function keysByStem(items: readonly DraftItem[]): KeysOfStem {
  const keys = new Map<string, Set<string>>();
  for (const { content } of items) {
    const same = keys.get(fold(content.stem)) ?? new Set<string>();
    for (const key of revealsOf(content)) same.add(key);
    keys.set(fold(content.stem), same);
  }
  return (stem) => keys.get(fold(stem)) ?? new Set();
}

const known = new WeakMap<DraftItem, { readonly keys: string; readonly broken: readonly Broken[] }>();

/** Looked at again only when it changed, or when another item asks the same with another key. */
function brokenInOne(item: DraftItem, keysOfStem: KeysOfStem): readonly Broken[] {
  const keys = [...keysOfStem(item.content.stem)].join("|");
  const before = known.get(item);
  if (before?.keys === keys) return before.broken;
  const broken = brokenInItem(item, keysOfStem);
  known.set(item, { keys, broken });
  return broken;
}

/** Every broken rule of a draft, what keeps it from being published first. */
export function brokenIn(draft: QuizDraft): Broken[] {
  const items = itemsOf(draft);
  const keysOfStem = keysByStem(items);
  const all = [
    ...items.flatMap((item) => brokenInOne(item, keysOfStem)),
    ...quizRules.flatMap(({ id, check }) => check(draft).map((broken) => ({ rule: id, ...broken }))),
  ];
  return all.toSorted((a, b) => "BGW".indexOf(a.severity) - "BGW".indexOf(b.severity));
}
