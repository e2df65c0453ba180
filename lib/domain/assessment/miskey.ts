import { surelyAbove, surelyBelow } from "./intervals.ts";
import type { ItemFigures } from "./item-figures.ts";
import type { Mend } from "./mend.ts";
import type { OptionRow } from "./options.ts";
import type { Verdict } from "./verdict.ts";

type Miskey = Extract<Verdict, { kind: "miskey" }>;

const strength = ({ biserial }: OptionRow): number => (biserial.hidden ? -1 : (biserial.value ?? -1));

/**
 * R32: the item–rest correlation is negative with its whole 95 % interval, or that of an option that is not the key is positive with
 * its whole 95 % interval. Null: neither. In simulated classes (tests/domain/assessment/power.test.ts) 55 % of wrong keys are found from 30
 * takers and 91 % from 100, for one false alarm in 150 sound items; a 99 % interval would find 35 % and 84 %. What a press then does: that option becomes the key, or is right beside
 * it where the key, too, goes with doing well; without such an option the item leaves the totals. Of an item with several keys
 * the option joins them.
 */
export function suspectedMiskey(figures: ItemFigures): Miskey | null {
  const { item, discrimination, options } = figures;
  const best = (options ?? [])
    .filter((option) => !option.key && surelyAbove(option.biserial))
    .toSorted((a, b) => strength(b) - strength(a))[0];
  if (!best && !surelyBelow(discrimination)) return null;
  const keys = (options ?? []).filter(({ key }) => key);
  const both = best !== undefined && (keys.length > 1 || surelyAbove(discrimination));
  const mend: Mend = best
    ? { mend: "change-key", item: item.id, keys: [...(both ? keys.map(({ id }) => id) : []), best.id] }
    : { mend: "drop-item", item: item.id };
  return { kind: "miskey", option: best?.id ?? null, both, mend };
}
