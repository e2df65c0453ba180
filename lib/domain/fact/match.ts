import { fold } from "../nlp/fold.ts";
import { overlaps, type Span } from "../source/span.ts";
import { type Fact, factKinds } from "./kinds/index.ts";

/** A stored fact, as much of it as finding it again takes. */
export interface Known {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly mention: Span;
}

/** What makes a fact the same fact in another reading: its kind, and the folded text of its trigger and slots. */
export function factKey(fact: Fact, text: string): string {
  const definition = factKinds.find((candidate) => candidate.kind === fact.kind);
  const trigger = fact.trigger ? fold(text.slice(fact.trigger.start, fact.trigger.end)) : "";
  const slots = (definition?.slots ?? []).map((slot) =>
    fold(String((fact as unknown as Record<string, unknown>)[slot] ?? "")),
  );
  return [fact.kind, trigger, ...slots].join("|");
}

/** Pairs old with new: equal keys first (in the order of the text), then overlapping mentions of one kind. Each id once. */
export function matchFacts(old: readonly Known[], now: readonly Omit<Known, "id">[]): (string | null)[] {
  const result: (string | null)[] = now.map(() => null);
  const byKey = Map.groupBy(
    old.toSorted((a, b) => a.mention.start - b.mention.start),
    (known) => known.key,
  );
  const taken = new Set<string>();
  const order = now
    .map((fact, index) => ({ fact, index }))
    .toSorted((a, b) => a.fact.mention.start - b.fact.mention.start);
  for (const { fact, index } of order) {
    const same = byKey.get(fact.key)?.shift();
    if (!same) continue;
    result[index] = same.id;
    taken.add(same.id);
  }
  for (const kind of new Set(now.map((fact) => fact.kind))) {
    const left = old
      .filter((known) => known.kind === kind && !taken.has(known.id))
      .toSorted((a, b) => a.mention.start - b.mention.start);
    let first = 0;
    for (const { fact, index } of order) {
      if (fact.kind !== kind || result[index] !== null) continue;
      while (first < left.length && (left[first] as Known).mention.end <= fact.mention.start) first += 1;
      for (let at = first; at < left.length && (left[at] as Known).mention.start < fact.mention.end; at += 1) {
        const known = left[at] as Known;
        if (taken.has(known.id) || !overlaps(known.mention, fact.mention)) continue;
        result[index] = known.id;
        taken.add(known.id);
        break;
      }
    }
  }
  return result;
}
