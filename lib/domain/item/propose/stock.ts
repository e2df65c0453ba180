import { fold } from "../../nlp/fold.ts";
import type { Material, SourceCard, Stock } from "./material.ts";

export function stockOf({ cards, facts }: Material): Stock {
  const rights = new Map<string, Set<string>>();
  for (const { claim, key, accept } of cards) {
    const right = rights.get(claim.about) ?? new Set<string>();
    for (const form of [key, ...accept]) right.add(fold(form));
    rights.set(claim.about, right);
  }
  const saying = new Map<string, SourceCard>();
  for (const card of cards) {
    const at = `${card.kind}|${fold(card.key)}`;
    if (!saying.has(at) && card.form !== "choice") saying.set(at, card);
  }
  return {
    cards,
    facts,
    factOf: new Map(facts.map((fact) => [fact.id, fact])),
    recalled: cards.filter(({ form }) => form !== "choice"),
    choices: cards.filter(({ form }) => form === "choice"),
    right: ({ claim, key, accept }) => new Set([...(rights.get(claim.about) ?? []), ...[key, ...accept].map(fold)]),
    cardSaying: (kind, key) => saying.get(`${kind}|${fold(key)}`) ?? null,
  };
}
