import { canonical } from "#lib/domain/review/event.ts";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";

/** How many settings differ: each preference and each collection counts for itself. */
export function changesBetween(before: ReviewSettings, after: ReviewSettings): number {
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).length;
}

function flat({ preferences: _, collections = {}, ...rest }: ReviewSettings): Map<string, string> {
  const all = { easyDays: [1, 1, 1, 1, 1, 1, 1], breaks: [], catchUp: null, ...rest };
  const own = Object.entries(collections).map(([id, each]) => [`collection ${id}`, canonical(each)] as const);
  const preferences = Object.entries(preferencesOf({ preferences: _ }));
  return new Map([...[...Object.entries(all), ...preferences].map(([k, v]) => [k, canonical(v)] as const), ...own]);
}

/** What another retention does to the day's work, when it can be told. */
export function effectOf(
  workload: readonly { readonly retention: number; readonly reviews: number }[],
  before: number,
  after: number,
): { readonly from: number; readonly to: number } | null {
  const at = (retention: number) =>
    workload.reduce<{ retention: number; reviews: number } | null>(
      (best, each) =>
        best === null || Math.abs(each.retention - retention) < Math.abs(best.retention - retention) ? each : best,
      null,
    );
  const [from, to] = [at(before), at(after)];
  return from && to && before !== after ? { from: from.reviews, to: to.reviews } : null;
}
