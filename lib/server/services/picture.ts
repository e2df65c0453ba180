import "server-only";
import { MOST_IN_PICTURE, type Picture, type PictureDate, type PictureRelation } from "#lib/contract/picture.ts";
import type { Fact } from "#lib/domain/fact/kinds/index.ts";
import { boundsOf, compareEdtf } from "#lib/domain/kernel/edtf.ts";
import type { Mood } from "#lib/domain/kernel/mood.ts";
import { oneNameOf } from "#lib/domain/nlp/one-name.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { settingsIn } from "#lib/domain/review/settings.ts";
import type { Deps } from "../deps.ts";
import { wordingOf } from "../repos/cards.ts";
import { seenCollection } from "../repos/collections.ts";
import type { Learner } from "../repos/learners.ts";
import { memoriesOf } from "../repos/memory.ts";
import { type PicturedCard, picturedCards } from "../repos/picture.ts";
import { othersOf } from "./card-standing.ts";
import { standingOf } from "./standing.ts";

type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;
/** One card of a fact, with the fact. */
interface Drawn<Kind extends Fact["kind"]> {
  readonly row: PicturedCard;
  readonly fact: FactOf<Kind>;
}

/** Firmest first: of several facts that say the same, the firmest is drawn. */
const firmness: readonly Mood[] = ["asserted", "reported", "alleged", "possible", "planned", "negated"];

/** What of a collection can be drawn, or null when there is none that the person may see. */
export async function pictureOf(
  deps: Deps,
  learner: Learner | null,
  collection: string,
  zone: string,
): Promise<Picture | null> {
  const { db } = deps.store;
  const found = await seenCollection(db, learner?.id ?? null, collection);
  if (!found) return null;
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const dateCards = await picturedCards(db, collection, "date", MOST_IN_PICTURE);
  const backerCards = await picturedCards(db, collection, "backer", MOST_IN_PICTURE);
  const acronyms = await picturedCards(db, collection, "acronym", MOST_IN_PICTURE);
  const dates = onceEach<"date">(dateCards);
  const relations = onceEach<"backer">(backerCards);
  const memories = learner
    ? await memoriesOf(
        db,
        learner.id,
        [...dates, ...relations].map(({ row }) => row.id),
      )
    : new Map();
  const values = settingsIn(settings.values, collection);
  const markOf = ({ row, fact }: Drawn<"date"> | Drawn<"backer">) => {
    const memory: CardMemory | undefined = memories.get(row.id)?.memory;
    const known = memory && memory.lastDay !== null && memory.stability > 0 ? memory : null;
    const { stem, key } = wordingOf(row);
    return {
      fact: row.fact_id,
      card: row.id,
      stem: memory?.override?.stem ?? stem,
      key: memory?.override?.key ?? key,
      recall: known && retrievability(Math.max(0, day - (known.lastDay ?? day)), known.stability, values),
      asked: !memory?.suspended,
      document: row.document_title,
      attribution: fact.attribution ?? null,
      mood: fact.mood ?? "asserted",
    };
  };
  const placed = dates.filter(({ fact }) => boundsOf(fact.edtf) !== null);
  return {
    now,
    day,
    settings,
    title: found.title,
    dates: placed
      .sort((a, b) => compareEdtf(a.fact.edtf, b.fact.edtf))
      .map((drawn): PictureDate => ({ ...markOf(drawn), edtf: drawn.fact.edtf, event: drawn.fact.event })),
    undated: dates.length - placed.length,
    relations: sameAsOne(relations, acronyms.map(factOf<"acronym">)).map(
      ({ drawn, disputed, backer, backed, more }): PictureRelation => ({
        ...markOf(drawn),
        backer,
        backed,
        stance: drawn.fact.stance,
        support: drawn.fact.support,
        asOf: drawn.fact.asOf ?? null,
        disputed,
        more,
      }),
    ),
    more: dateCards.length === MOST_IN_PICTURE || backerCards.length === MOST_IN_PICTURE,
  };
}

const factOf = <Kind extends Fact["kind"]>(row: PicturedCard) => JSON.parse(row.fact_body) as FactOf<Kind>;

/** One card a fact: its first that asks for recall, else its first. @param cards of one kind, best-ranked first */
function onceEach<Kind extends Fact["kind"]>(cards: readonly PicturedCard[]): Drawn<Kind>[] {
  const first = new Map<string, PicturedCard>();
  for (const row of cards) {
    const known = first.get(row.fact_id);
    if (!known || (known.form === "choice" && row.form !== "choice")) first.set(row.fact_id, row);
  }
  return [...first.values()].map((row) => ({ row, fact: factOf<Kind>(row) }));
}

/** Facts that say the same of the same two actors as of the same day are one edge. */
function sameAsOne(relations: readonly Drawn<"backer">[], acronyms: readonly FactOf<"acronym">[]) {
  const nameOf = oneNameOf(
    relations.flatMap(({ fact }) => [fact.backer, fact.backed]),
    acronyms,
  );
  const groups = new Map<string, Drawn<"backer">[]>();
  for (const drawn of relations) {
    const { backer, backed, stance, support, asOf, mood } = drawn.fact;
    const key = JSON.stringify([nameOf(backer), nameOf(backed), stance, support, asOf ?? null, mood === "negated"]);
    groups.set(key, [...(groups.get(key) ?? []), drawn]);
  }
  const rank = ({ fact }: Drawn<"backer">) => firmness.indexOf(fact.mood ?? "asserted");
  return [...groups.values()].flatMap((group) => {
    const [drawn] = [...group].sort((a, b) => rank(a) - rank(b));
    if (!drawn) return [];
    const { backer, backed } = drawn.fact;
    const disputed = group.some(({ row }) => (othersOf(row.links)?.against ?? 0) > 0);
    return { drawn, disputed, backer: nameOf(backer), backed: nameOf(backed), more: group.length - 1 };
  });
}
