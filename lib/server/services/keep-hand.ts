import "server-only";
import { fold } from "#lib/domain/nlp/fold.ts";
import { makeByHand } from "#lib/domain/reading/hand-card.ts";
import { blockAt } from "#lib/domain/source/block-at.ts";
import { proseOf } from "#lib/domain/source/prose.ts";
import { readText, type SourceText } from "#lib/domain/source/read-text.ts";
import type { Span } from "#lib/domain/source/span.ts";
import type { Tables } from "../db/tables.ts";
import type { KnownRows } from "../repos/library.ts";
import type { DocumentInput } from "./read-document.ts";

/** The kind of facts that a person pointed at. The engine neither finds them nor takes them back. */
export const HAND = "hand";

/** What of the cards by hand is still proved by the text that is read now, with its new place and passage. */
export function keptByHand(
  before: KnownRows,
  input: Pick<DocumentInput, "text" | "format">,
  now: (span: Span) => Span | null,
): { readonly facts: Tables["fact"][]; readonly cards: Tables["card"][] } {
  const kept = { facts: [] as Tables["fact"][], cards: [] as Tables["card"][] };
  const byHand = before.facts.filter((fact) => fact.kind === HAND && fact.retired_at === null);
  if (byHand.length === 0) return kept;
  const read = readText(input.text, input.format);
  if (!read.ok) return kept;
  for (const fact of byHand) {
    const span = now({ start: fact.start_at, end: fact.end_at });
    const words = (JSON.parse(fact.body) as { words: string }).words;
    const place = span && placeOf(read.value, span);
    const cards = before.cards.filter((card) => card.fact_id === fact.id && card.retired !== 1);
    const made = place && cards.map((card) => makeByHand({ source: read.value, ...place, stem: card.stem }));
    if (!made?.every((each) => each.ok && fold(each.value.key) === fold(words))) continue;
    const mention = made[0]?.ok ? made[0].value.mention : span;
    if (!mention) continue;
    const body = JSON.stringify({ ...JSON.parse(fact.body), mention });
    kept.facts.push({ ...fact, start_at: mention.start, end_at: mention.end, body });
    for (const [index, card] of cards.entries()) {
      const again = made[index];
      if (again?.ok) kept.cards.push({ ...card, passage: JSON.stringify(again.value.passage) });
    }
  }
  return kept;
}

/** Where a stretch of the raw text is shown. */
function placeOf(source: SourceText, span: Span): { block: number; start: number; end: number } | null {
  const block = blockAt(source, span.start);
  if (!block?.spans[0]) return null;
  const { map } = proseOf(source.text, block.spans, source.format === "markdown");
  const start = map.findIndex((at) => at >= span.start);
  const end = map.findIndex((at) => at >= span.end);
  return start < 0 ? null : { block: block.spans[0].start, start, end: end < 0 ? map.length : end };
}
