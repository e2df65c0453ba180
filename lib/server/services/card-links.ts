import "server-only";
import * as z from "zod";
import type { Settled } from "#lib/domain/card/collection/settle.ts";
import type { CardRow } from "../repos/library.ts";

const Link = z.object({
  card: z.string(),
  /** A copy of this card's document, or of another one that is named: no witness of its own. */
  copy: z.boolean(),
});

/** A card's relations to cards of other documents of its collection. */
export const CardLinks = z.object({
  /** They say the same. */
  also: z.array(Link),
  /** They say otherwise about the same time. */
  against: z.array(Link),
  /** They told it of an earlier time, and are no longer asked. */
  before: z.array(Link),
  /** The card that is asked in its place, or null. */
  by: z.string().nullable(),
  /** Why it is not asked, in words, or null. */
  why: z.string().nullable(),
});
export type CardLinks = z.infer<typeof CardLinks>;

/** What the settling of a collection says about each card and others; null where there is nothing to say. */
export function linksOf(
  rows: readonly CardRow[],
  settled: readonly (Settled | null)[],
  isCopy: (a: string, b: string) => boolean,
): (CardLinks | null)[] {
  const askedBy = Map.groupBy(
    [...settled.keys()].filter((at) => settled[at]?.covered?.rule === "R17"),
    (at) => settled[at]?.covered?.by ?? -1,
  );
  return rows.map((_, index) => linksOfOne(index, askedBy.get(index) ?? [], rows, settled, isCopy));
}

function linksOfOne(
  index: number,
  same: readonly number[],
  rows: readonly CardRow[],
  settled: readonly (Settled | null)[],
  isCopy: (a: string, b: string) => boolean,
): CardLinks | null {
  const mine = rows[index] as CardRow;
  const its = settled[index];
  if (!its) return null;
  const told = (indexes: readonly number[]): CardLinks["also"] => {
    const witnesses = [mine.document_id];
    return indexes.flatMap((other) => {
      const row = rows[other];
      if (!row || row.document_id === mine.document_id) return [];
      const copy = witnesses.some((witness) => isCopy(witness, row.document_id));
      if (!copy) witnesses.push(row.document_id);
      return { card: row.id, copy };
    });
  };
  // One of each document: a question and the choice made of it are one witness.
  const links: CardLinks = {
    also: told(oncePerDocument(same, rows)),
    against: told(oncePerDocument(its.disputes, rows)),
    before: told(its.supersedes),
    by: its.covered?.by == null ? null : (rows[its.covered.by]?.id ?? null),
    why: its.covered?.message ?? null,
  };
  const silent = links.also.length + links.against.length + links.before.length === 0 && links.why === null;
  return silent ? null : links;
}

function oncePerDocument(indexes: readonly number[], rows: readonly CardRow[]): number[] {
  const seen = new Set<string>();
  return indexes.filter((index) => {
    const document = rows[index]?.document_id ?? "";
    if (seen.has(document)) return false;
    seen.add(document);
    return true;
  });
}
