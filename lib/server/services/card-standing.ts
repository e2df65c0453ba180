import "server-only";
import type { ProposedCard } from "#lib/contract/document.ts";
import type { ReviewCard } from "#lib/contract/review.ts";
import { type CardStanding, rejectReasons } from "#lib/domain/card/verdict.ts";
import type { Tables } from "../db/tables.ts";
import { wordingOf } from "../repos/cards.ts";
import { CardLinks } from "./card-links.ts";
import { COVERED } from "./settle-collection.ts";

/** How a card that is not gone stands. */
export function standingOfCard({ retired, verdict }: Pick<Tables["card"], "retired" | "verdict">): CardStanding {
  if (verdict === "rejected") return "rejected";
  if (retired === COVERED) return "covered";
  return verdict === "waiting" ? "waiting" : "in-use";
}

export const linksOfCard = ({ links }: Pick<Tables["card"], "links">): CardLinks | null =>
  links === null ? null : CardLinks.parse(JSON.parse(links));

/** What other documents say of it, counted. */
export function othersOf(links: string | null): ReviewCard["others"] {
  const { also, against, before } = linksOfCard({ links }) ?? { also: [], against: [], before: [] };
  if (also.length + against.length + before.length === 0) return null;
  const copies = also.filter(({ copy }) => copy).length;
  return { also: also.length - copies, copies, against: against.length, before: before.length > 0 };
}

export function proposedCard(row: Tables["card"]): ProposedCard {
  return {
    id: row.id,
    fact: row.fact_id,
    form: row.form,
    ...wordingOf(row),
    standing: standingOfCard(row),
    tier: row.tier,
    reason: rejectReasons.find((reason) => reason === row.reason) ?? null,
    why: linksOfCard(row)?.why ?? null,
    others: othersOf(row.links),
  };
}
