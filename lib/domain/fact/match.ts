import { fold } from "../nlp/fold.ts";
import { overlaps, type Span } from "../source/span.ts";
import { type Fact, factKinds } from "./kinds/index.ts";

/** A stored fact, as much of it as finding it again takes. */
export interface Known {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  /** Where its words stand in the text that is read now; null when they are gone from it. */
  readonly mention: Span | null;
}

type Found = Omit<Known, "id">;

/** What makes a fact the same fact in another reading: its kind, and the folded text of its trigger and slots. */
export function factKey(fact: Fact, text: string): string {
  const definition = factKinds.find((candidate) => candidate.kind === fact.kind);
  const trigger = fact.trigger ? fold(text.slice(fact.trigger.start, fact.trigger.end)) : "";
  const slots = (definition?.slots ?? []).map((slot) =>
    fold(String((fact as unknown as Record<string, unknown>)[slot] ?? "")),
  );
  return [fact.kind, trigger, ...slots].join("|");
}

/**
 * Pairs old with new, each id once: equal keys where the old words stand now, then equal keys in the order of the text (a
 * paragraph that moved), then whatever of the same kind stands in the same place.
 */
export function matchFacts(old: readonly Known[], now: readonly Found[]): (string | null)[] {
  const result: (string | null)[] = now.map(() => null);
  const taken = new Set<string>();
  const order = [...now.keys()].sort((a, b) => startOf(now[a]) - startOf(now[b]));
  const take = (index: number, known: Known | undefined): void => {
    if (!known) return;
    result[index] = known.id;
    taken.add(known.id);
  };
  const byKey = Map.groupBy(
    old.toSorted((a, b) => startOf(a) - startOf(b)),
    (known) => known.key,
  );
  const twins = (index: number): Known[] =>
    (byKey.get((now[index] as Found).key) ?? []).filter(({ id }) => !taken.has(id));
  for (const index of order) {
    const { mention } = now[index] as Found;
    if (mention)
      take(
        index,
        twins(index).find((known) => known.mention && overlaps(known.mention, mention)),
      );
  }
  for (const index of order) if (result[index] === null) take(index, twins(index)[0]);
  for (const kind of new Set(now.map((fact) => fact.kind))) {
    const left = old
      .filter((known) => known.kind === kind && known.mention && !taken.has(known.id))
      .toSorted((a, b) => startOf(a) - startOf(b));
    let first = 0;
    for (const index of order) {
      const { mention, kind: its } = now[index] as Found;
      if (its !== kind || result[index] !== null || !mention) continue;
      while (first < left.length && (left[first]?.mention?.end ?? 0) <= mention.start) first += 1;
      for (let at = first; at < left.length && startOf(left[at]) < mention.end; at += 1) {
        const known = left[at] as Known;
        if (taken.has(known.id) || !known.mention || !overlaps(known.mention, mention)) continue;
        take(index, known);
        break;
      }
    }
  }
  return result;
}

const startOf = (fact: { readonly mention: Span | null } | undefined): number =>
  fact?.mention?.start ?? Number.POSITIVE_INFINITY;
