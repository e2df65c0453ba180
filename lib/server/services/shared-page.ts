import "server-only";
import type * as z from "zod";
import { Passage } from "#lib/contract/passage.ts";
import { dayOf } from "#lib/domain/review/day.ts";
import { type Excerpt, excerptOf, withinShare, wordsOf } from "#lib/domain/source/excerpt.ts";
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
  const allowed = new Map<string, ReadonlySet<string>>();
  for (const { document_id: id } of rows) if (!allowed.has(id)) allowed.set(id, await excerptsAllowed(store.db, id));
  const cards = rows.map((row): SharedCard => {
    const passage = Passage.parse(JSON.parse(row.passage));
    const pieces = excerptOf(passage);
    return {
      id: row.id,
      ...wordingOf(row),
      source: sourceOf(passage, pieces),
      excerpt: allowed.get(row.document_id)?.has(row.id)
        ? pieces.map(({ runs, cutBefore, cutAfter }) => ({ runs, cutBefore, cutAfter }))
        : [],
    };
  });
  return { title: collection.title, cards, of: collection.cards, page, pages };
}

/** Cards of a document whose excerpt may be shown: the same on every page of the link. */
async function excerptsAllowed(db: Deps["store"]["db"], document: string): Promise<ReadonlySet<string>> {
  const cards = await passagesOf(db, document);
  const excerpts = cards.map(({ passage }) => excerptOf(Passage.parse(JSON.parse(passage))));
  const within = withinShare(excerpts, wordsOf(await textOf(db, document)).length, MOST_SHARE);
  return new Set(cards.flatMap(({ id }, i) => (within[i] ? id : [])));
}

const sourceOf = (
  { title, author, published }: z.infer<typeof Passage>,
  pieces: readonly Excerpt[],
): SharedCard["source"] => ({
  title,
  author,
  published,
  locator: pieces[0]?.locator ?? null,
  page: pieces[0]?.page ?? null,
});
