import "server-only";
import {
  type Holdings,
  MOST_COLLECTIONS,
  type NewCollection,
  type NewCollectionReply,
  type Part,
  type RenameCollection,
} from "#lib/contract/collections.ts";
import type { Deps } from "../deps.ts";
import { newId } from "../ids.ts";
import { makeCollection, ownedBy } from "../repos/library.ts";
import { holdingsOf, nameCollection, ownCollection, ownDocument } from "../repos/own-collections.ts";
import { openShares } from "../repos/shares.ts";

/** An empty collection of the learner's own, studied from the start. */
export async function newCollection(
  { store, clock }: Deps,
  learner: string,
  { title }: NewCollection,
): Promise<NewCollectionReply> {
  const has = (await ownedBy(store.db, learner)).length;
  if (has >= MOST_COLLECTIONS)
    return { ok: false, message: `You have ${has} collections, which is as many as there may be. Delete one first.` };
  const id = newId();
  await makeCollection(store.db, { id, title, owner: learner }, clock());
  return { ok: true, id };
}

/** @returns null when it is not the learner's */
export async function renameCollection(
  { store }: Deps,
  learner: string,
  { collection, title }: RenameCollection,
): Promise<Record<string, never> | null> {
  return (await nameCollection(store.db, learner, collection, title)) ? {} : null;
}

/** What would go with a collection or a document of the learner's, or null when it is not theirs. */
export async function holdings({ store, clock }: Deps, learner: string, part: Part): Promise<Holdings | null> {
  const { db } = store;
  const found =
    "collection" in part
      ? await ownCollection(db, learner, part.collection)
      : await ownDocument(db, learner, part.document);
  if (!found) return null;
  const links = "collection" in part ? (await openShares(db, learner, part.collection, clock())).length : 0;
  return { title: found.title, ...(await holdingsOf(db, learner, part)), links };
}
