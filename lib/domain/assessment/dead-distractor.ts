import { wilson } from "./intervals.ts";
import type { ItemFigures } from "./item-figures.ts";
import type { Verdict } from "./verdict.ts";

type Dead = Extract<Verdict, { kind: "dead-distractor" }>;

/** R31: chosen by fewer than this share of takers. */
const RARE = 0.05;

/**
 * R31: a distractor that hardly anybody takes does no work. It is called dead when fewer than 5 % chose it *and* it drew less than
 * its fair share of the wrong answers (wrong / distractors) with the whole 95 % interval. On an easy item, where even a fair
 * share would be under 5 % of takers, only the wrong answers can tell: 5 % alone condemns every distractor of a test that is
 * mastered (Adv. Health Sci. Educ. 2018). With one distractor, or few wrong answers, nothing is said.
 */
export function deadDistractors({ item, n, options }: ItemFigures): Dead[] {
  const distractors = (item.answers === "options" ? (options ?? []) : []).filter(({ key }) => !key);
  const wrong = distractors.reduce((sum, { chosen }) => sum + chosen, 0);
  if (distractors.length < 2 || wrong === 0) return [];
  const fair = 1 / distractors.length;
  const easy = (wrong * fair) / n < RARE;
  return distractors
    .filter(({ chosen, share }) => (easy || share < RARE) && wilson(chosen / wrong, wrong)[1] < fair)
    .map(({ id, chosen }) => ({
      kind: "dead-distractor" as const,
      option: id,
      chosen,
      wrong,
      easy,
      mend: { mend: "replace-option" as const, item: item.id, option: id },
    }));
}
