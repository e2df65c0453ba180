import "server-only";
import type * as z from "zod";
import { Passage } from "#lib/contract/passage.ts";
import { dayOf } from "#lib/domain/review/day.ts";
import { type Excerpt, excerptOf, excerptsWithin, wordsOf } from "#lib/domain/source/excerpt.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { wordingOf } from "../repos/cards.ts";
import { cardsInOrder, noteOpened, passagesOf, sharedCollection, textOf } from "../repos/shares.ts";

/** Cards on a page. */
export const PAGE_CARDS = 50;
/** At most so much of a document is shown in excerpts, over all its cards. */
export const MOST_SHARE = 0.25;

/** A card as whoever has the link reads it. */
export interface SharedCard {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly source: {
    readonly title: string;
    readonly author: string | null;
    readonly published: string | null;
    readonly locator: string | null;
    readonly page: string | null;
  };
  /** Empty: more of the document would be shown than may be. */
  readonly excerpt: readonly Pick<Excerpt, "runs" | "cutBefore" | "cutAfter">[];
}

export interface SharedPage {
  readonly title: string;
  readonly cards: readonly SharedCard[];
  /** Cards in all. */
  readonly of: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * What a link shows: a collection's title and its cards with short excerpts. Never a document, and never whose it is.
 * @param page counted from 1 @returns null for whatever leads nowhere
 */
export async function sharedPage({ store, clock }: Deps, token: string, page: number): Promise<SharedPage | null> {
  const hash = sha256(token);
  const collection = await sharedCollection(store.db, hash, clock());
  if (!collection) return null;
  const pages = Math.max(1, Math.ceil(collection.cards / PAGE_CARDS));
  if (page > pages) return null;
  const today = dayOf(clock(), 0, 0);
  if (collection.lastUsed !== today) await noteOpened(store.db, hash, today);
  const rows = await cardsInOrder(store.db, collection.id, (page - 1) * PAGE_CARDS, PAGE_CARDS);
  const excerpts = new Map<string, readonly Excerpt[]>();
  for (const document of new Set(rows.map((row) => row.document_id)))
    for (const [card, pieces] of await excerptsOf(store.db, document)) excerpts.set(card, pieces);
  const cards = rows.map((row): SharedCard => {
    const pieces = excerpts.get(row.id) ?? [];
    return {
      id: row.id,
      ...wordingOf(row),
      source: sourceOf(Passage.parse(JSON.parse(row.passage))),
      excerpt: pieces.map(({ runs, cutBefore, cutAfter }) => ({ runs, cutBefore, cutAfter })),
    };
  });
  return { title: collection.title, cards, of: collection.cards, page, pages };
}

/** Excerpts of a document by card: the same on every page of the link. */
async function excerptsOf(db: Deps["store"]["db"], document: string): Promise<Map<string, readonly Excerpt[]>> {
  const cards = await passagesOf(db, document);
  const passages = cards.map(({ passage }) => Passage.parse(JSON.parse(passage)));
  const excerpts = excerptsWithin(passages, wordsOf(await textOf(db, document)).length, MOST_SHARE);
  return new Map(cards.map(({ id }, i) => [id, excerpts[i] ?? []]));
}

function sourceOf(passage: z.infer<typeof Passage>): SharedCard["source"] {
  const { title, author, published } = passage;
  const [first] = excerptOf(passage);
  return { title, author, published, locator: first?.locator ?? null, page: first?.page ?? null };
}
