import "server-only";
import type { Grounds } from "#lib/contract/results.ts";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import type { Mend } from "#lib/domain/assessment/mend.ts";
import { mended } from "#lib/domain/assessment/mended.ts";
import type { JudgedItem } from "#lib/domain/assessment/statistics.ts";
import type { Verdict } from "#lib/domain/assessment/verdict.ts";
import { choicesOf } from "#lib/domain/item/item.ts";
import type { AskedVersion } from "./taken.ts";

/**
 * Verdicts with a mend that this item can take: what its type has no way to do (no number has other spellings) becomes leaving
 * it out, and a distractor that cannot be spared is none to speak of.
 */
export function openVerdicts({ scored }: Pick<AskedVersion, "scored">, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.flatMap((verdict): Verdict[] => {
    if (mended(scored, verdict.mend) !== null) return [verdict];
    if (verdict.kind === "dead-distractor") return [];
    const drop: Mend = { mend: "drop-item", item: verdict.mend.item };
    return [{ ...verdict, mend: drop }];
  });
}

/** The figures a verdict rests on, to be kept with what is decided. */
export function groundsOf({ scored }: Pick<AskedVersion, "scored">, figures: JudgedItem, verdict: Verdict): Grounds {
  const { n } = figures;
  if (verdict.kind === "missed-answer") {
    const cluster = figures.typed?.find(({ shown }) => shown === verdict.shown);
    const r = cluster ? figureValue(cluster.biserial) : null;
    return { kind: verdict.kind, text: verdict.shown, r, gave: verdict.n, n };
  }
  const option = figures.options?.find(({ id }) => id === verdict.option);
  const text = choicesOf(scored).find(({ id }) => id === verdict.option)?.text ?? null;
  const r = figureValue(option ? option.biserial : figures.discrimination);
  return { kind: verdict.kind, text, r, gave: option?.chosen ?? 0, n };
}
