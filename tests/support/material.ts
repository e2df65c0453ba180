import { globSync, readFileSync } from "node:fs";
import { settle } from "#lib/domain/card/collection/settle.ts";
import type { Material, SourceCard } from "#lib/domain/item/propose/material.ts";
import { readingOf } from "#lib/domain/reading/reading.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";

/** Cards and facts of documents as storage would give them: read, and laid beside each other. */
export function materialOf(documents: readonly { readonly id: string; readonly text: string }[]): Material {
  const readings = documents.map(({ id, text }) => {
    const read = readingOf({ text, format: "markdown" });
    if (!read.ok) throw new Error(read.error.message);
    return { id, ...read.value };
  });
  const made = readings.flatMap(({ id, cards, meta, facts }) =>
    cards
      .filter(({ tier }) => tier === "published")
      .map((card) => ({ ...card, document: id, claimant: claimantOf(meta), kind: facts[card.fact]?.kind ?? "" })),
  );
  const settled = settle(made);
  const cards = made.flatMap(({ fact, claimant: _, rules: _r, tier: _t, ...card }, at): SourceCard[] => {
    const its = settled[at];
    if (!its || its.covered) return [];
    const { stem, accept, rivals } = its;
    return [
      { ...card, stem, accept, rivals, id: `${card.document}-c${at}`, fact: `${card.document}-f${fact}`, recall: null },
    ];
  });
  return {
    cards,
    facts: readings.flatMap(({ id, facts }) =>
      facts.flatMap(({ kind, body, tier }, at) =>
        tier === "published" ? [{ id: `${id}-f${at}`, document: id, kind, body: JSON.parse(body) }] : [],
      ),
    ),
  };
}

/** The built-in collection. */
export const builtIn = (): Material =>
  materialOf(
    globSync("content/libya/documents/*.md")
      .sort()
      .map((file) => ({ id: file.split("/").at(-1) ?? "", text: readFileSync(file, "utf8") })),
  );
