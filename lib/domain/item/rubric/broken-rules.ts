import { type DraftItem, itemsOf, type QuizDraft } from "../../assessment/quiz.ts";
import { fold } from "../../nlp/fold.ts";
import { faultsOf, revealsOf } from "../item.ts";
import type { Broken, ItemRule } from "./broken.ts";
import { optionRules } from "./rules/options.ts";
import { quizRules } from "./rules/together.ts";
import { wordingRules } from "./rules/wording.ts";

/** The rubric of one item. To add a rule: an entry in one of these lists, or in `quizRules`. */
const itemRules: readonly ItemRule[] = [...wordingRules, ...optionRules];

type KeysOfStem = (stem: string) => ReadonlySet<string>;

function keysByStem(items: readonly DraftItem[]): KeysOfStem {
  const keys = new Map<string, Set<string>>();
  for (const { content } of items) {
    const same = keys.get(fold(content.stem)) ?? new Set<string>();
    for (const key of revealsOf(content)) same.add(key);
    keys.set(fold(content.stem), same);
  }
  return (stem) => keys.get(fold(stem)) ?? new Set();
}

/** What one item lacks and breaks by itself. An item that lacks something is not judged further. */
export function brokenInItem({ id, content, spares = [] }: DraftItem, keysOfStem: KeysOfStem): Broken[] {
  const faults = faultsOf(content);
  if (faults.length > 0) return faults.map((rule) => ({ rule, severity: "B", item: id, message: "", mend: null }));
  return itemRules.flatMap((rule) => {
    const found = rule.check(content, { id, spares, keysOfStem });
    return found ? [{ rule: rule.id, severity: rule.severity, item: id, ...found }] : [];
  });
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
