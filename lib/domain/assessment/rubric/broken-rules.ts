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

/** Every broken rule of a draft, what keeps it from being published first. */
export function brokenIn(draft: QuizDraft): Broken[] {
  const items = itemsOf(draft);
  const keysOfStem = keysByStem(items);
  const all = [
    ...items.flatMap((item) => brokenInItem(item, keysOfStem)),
    ...quizRules.flatMap(({ id, check }) => check(draft).map((broken) => ({ rule: id, ...broken }))),
  ];
  return all.toSorted((a, b) => "BGW".indexOf(a.severity) - "BGW".indexOf(b.severity));
}
