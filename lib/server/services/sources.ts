import "server-only";
import type { OtherSource, Sources } from "#lib/contract/sources.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";
import type { Deps } from "../deps.ts";
import { linkedCards, toCard, visibleCardRow } from "../repos/cards.ts";
import type { Learner } from "../repos/learners.ts";
import type { CardLinks } from "./card-links.ts";
import { linksOfCard } from "./card-standing.ts";

/** What other documents of its collection say of a card's fact; null when the person may not see the card. */
export async function sourcesOf(deps: Deps, learner: Learner | null, id: string): Promise<Sources | null> {
  const { db } = deps.store;
  const card = await visibleCardRow(db, learner?.id ?? null, id);
  if (!card) return null;
  const links = linksOfCard(card) ?? { also: [], against: [], before: [] };
  const linked = await linkedCards(
    db,
    card.collection_id,
    [links.also, links.against, links.before].flat().map((link) => link.card),
  );
  const told = (list: CardLinks["also"]): OtherSource[] =>
    list.flatMap(({ card: other, copy }) => {
      const row = linked.get(other);
      if (!row) return [];
      const { stem, key, passage } = toCard({ ...row, owner_id: null });
      return { document: row.title, claimant: claimantOf(row), stem, key, copy, passage };
    });
  return { also: told(links.also), against: told(links.against), before: told(links.before) };
}
