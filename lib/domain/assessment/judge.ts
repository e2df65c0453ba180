import { deadDistractors } from "./dead-distractor.ts";
import { type Base, isJudged } from "./figure.ts";
import type { ItemFigures } from "./item-figures.ts";
import { suspectedMiskey } from "./miskey.ts";
import { missedAnswers } from "./missed-answer.ts";
import type { Verdict } from "./verdict.ts";

/** Every verdict on an item, the gravest first; none below twenty takers (R32). */
export function verdictsOf(item: ItemFigures, base: Base): Verdict[] {
  if (!isJudged(base)) return [];
  const miskey = suspectedMiskey(item);
  return [...(miskey ? [miskey] : []), ...missedAnswers(item), ...deadDistractors(item)];
}
