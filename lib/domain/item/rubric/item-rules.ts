import { faultsOf } from "../item.ts";
import type { Broken, ItemRule, Rated } from "./broken.ts";
import { optionRules } from "./rules/options.ts";
import { wordingRules } from "./rules/wording.ts";

/** The rubric of one item. To add a rule: an entry in one of these lists; rules about items together are the assessment's. */
const itemRules: readonly ItemRule[] = [...wordingRules, ...optionRules];

/** Every key that is right for a stem, over the whole quiz. */
export type KeysOfStem = (stem: string) => ReadonlySet<string>;

/** What one item lacks and breaks by itself. An item that lacks something is not judged further. */
export function brokenInItem({ id, content, spares = [] }: Rated, keysOfStem: KeysOfStem): Broken[] {
  const faults = faultsOf(content);
  if (faults.length > 0) return faults.map((rule) => ({ rule, severity: "B", item: id, message: "", mend: null }));
  return itemRules.flatMap((rule) => {
    const found = rule.check(content, { id, spares, keysOfStem });
    return found ? [{ rule: rule.id, severity: rule.severity, item: id, ...found }] : [];
  });
}
