import { surelyAbove, surelyBelow } from "./intervals.ts";
import type { ItemFigures } from "./item-figures.ts";
import type { Verdict } from "./verdict.ts";

type Missed = Extract<Verdict, { kind: "missed-answer" }>;

/** A wrong answer is worth a look when one in ten typed it, and at least three. */
const SHARE = 0.1;
const LEAST = 3;

/**
 * Typed answers that many gave and that were given no points: another name of the key, or a common mistake. A person says which;
 * where those who gave it did worse elsewhere, with the whole 95 % interval, it is a mistake and nobody is asked.
 */
export function missedAnswers({ item, typed }: ItemFigures): Missed[] {
  return (typed ?? [])
    .filter(
      ({ fraction, n, share, biserial }) => fraction === 0 && n >= LEAST && share >= SHARE && !surelyBelow(biserial),
    )
    .map((cluster) => ({
      kind: "missed-answer" as const,
      shown: cluster.shown,
      n: cluster.n,
      share: cluster.share,
      strong: surelyAbove(cluster.biserial),
      mend: { mend: "accept-answer" as const, item: item.id, answers: cluster.forms },
    }));
}
