import "server-only";
import { type AllCards, type CardsPage, type CardsQuery, MOST_AT_ONCE, MOST_COUNTED } from "#lib/contract/library.ts";
import type { ReviewCard } from "#lib/contract/review.ts";
import { searchWords } from "#lib/domain/nlp/search-words.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import type { Deps } from "../deps.ts";
import { type BrowseInput, browse, type CardFilter, type Place } from "../repos/browse.ts";
import { doubtsAbout } from "../repos/card-doubts.ts";
import { visibleCards } from "../repos/cards.ts";
import { cardLines, seenCollection } from "../repos/collections.ts";
import { frontierOf } from "../repos/frontier.ts";
import type { Learner } from "../repos/learners.ts";
import { memoriesOf, type StoredMemory } from "../repos/memory.ts";
import { toReviewCard } from "./review-session.ts";
import { type Standing, standingOf } from "./standing.ts";

const PAGE = 50;
/** Words of a search that are looked at; nobody remembers more of a card. */
const MOST_WORDS = 8;

type Asked = Omit<CardsQuery, "after">;

/** One page of a collection's cards that fit a filter, or null when there is no such collection for this person. */
export async function browseCards(deps: Deps, learner: Learner | null, query: CardsQuery): Promise<CardsPage | null> {
  const asked = await inputOf(deps, learner, query);
  if (!asked) return null;
  const { input, standing, inAll } = asked;
  const after = query.after === undefined ? null : placeOf(query.after);
  // The first page looks a little further, so that a small number of results is known exactly.
  const found = await browse(input, after, after ? PAGE + 1 : MOST_COUNTED + 1);
  const shown = found.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const memories = await memoriesFor(deps, learner, ids);
  const doubts = learner ? await doubtsAbout(deps.store.db, learner.id, ids) : null;
  const last = shown.at(-1);
  const { now, day, settings } = standing;
  return {
    now,
    day,
    settings,
    cards: (await cardLines(deps.store.db, ids)).map((line) => {
      const memory = memories.get(line.id)?.memory ?? newMemory;
      return {
        ...line,
        stem: memory.override?.stem ?? line.stem,
        key: memory.override?.key ?? line.key,
        memory,
        doubt: doubts?.get(line.id) ?? null,
      };
    }),
    count: after
      ? null
      : isWhole(input.filter)
        ? { n: inAll, more: false }
        : { n: Math.min(found.length, MOST_COUNTED), more: found.length > MOST_COUNTED },
    next: last && found.length > PAGE ? `${last.way}~${last.n}~${last.id}` : null,
  };
}

/** Nothing is asked for, so that the collection's own counter knows how many there are. */
const isWhole = ({ words, kind, document, state, flag }: CardFilter): boolean =>
  words.length === 0 && [kind, document, state, flag].every((each) => each === null);

/** The first results of a filter with what is remembered of each: what a change of all of them takes. */
export async function allCards(deps: Deps, learner: Learner | null, query: Asked): Promise<AllCards | null> {
  const asked = await inputOf(deps, learner, query);
  if (!asked) return null;
  const found = await browse(asked.input, null, MOST_AT_ONCE + 1);
  const ids = found.slice(0, MOST_AT_ONCE).map(({ id }) => id);
  const memories = await memoriesFor(deps, learner, ids);
  return {
    cards: ids.map((id) => ({ id, memory: memories.get(id)?.memory ?? newMemory })),
    more: found.length > MOST_AT_ONCE,
  };
}

/** One card with all that proves it, or null when the person may not see it. */
export async function oneCard(deps: Deps, learner: Learner | null, id: string): Promise<ReviewCard | null> {
  const card = (await visibleCards(deps.store.db, learner?.id ?? null, [id])).get(id);
  if (!card) return null;
  const memory = (await memoriesFor(deps, learner, [id])).get(id)?.memory ?? newMemory;
  return toReviewCard(card, memory, learner?.id ?? null);
}

async function inputOf(
  deps: Deps,
  learner: Learner | null,
  query: Asked,
): Promise<{ input: BrowseInput; standing: Standing; inAll: number } | null> {
  const { db, kind } = deps.store;
  const collection = await seenCollection(db, learner?.id ?? null, query.collection);
  if (!collection) return null;
  const standing = await standingOf(deps, learner, query.zone);
  const frontier = learner ? await frontierOf(db, learner.id, query.collection) : -1;
  const filter = {
    collection: query.collection,
    words: searchWords(query.q ?? "").slice(0, MOST_WORDS),
    kind: query.kind ?? null,
    document: query.document ?? null,
    state: query.state ?? null,
    flag: query.flag ?? null,
  };
  return {
    standing,
    inAll: collection.cards,
    input: { db, dialect: kind, learner: learner?.id ?? null, today: standing.day, frontier, filter },
  };
}

const memoriesFor = async (
  deps: Deps,
  learner: Learner | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredMemory>> =>
  learner ? memoriesOf(deps.store.db, learner.id, ids) : new Map<string, StoredMemory>();

function placeOf(cursor: string): Place {
  const [way = "", n = "0", ...id] = cursor.split("~");
  return { way: way as Place["way"], n: Number(n), id: id.join("~") };
}
