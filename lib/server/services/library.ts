import "server-only";
import { type Collection, type Library, type LibraryCollection, MOST_DOCUMENTS } from "#lib/contract/library.ts";
import { factKinds } from "#lib/domain/fact/kinds/index.ts";
import type { Deps } from "../deps.ts";
import { documentsInUse, kindsInUse, seenCollection, seenCollections } from "../repos/collections.ts";
import { doneOn } from "../repos/counts.ts";
import type { Learner } from "../repos/learners.ts";
import { ownedBy } from "../repos/library.ts";
import { standingOf } from "./standing.ts";

/** Every collection the person may see. Nothing is counted here: each number is a counter's or a difference of two. */
export async function library(deps: Deps, learner: Learner | null, zone: string): Promise<Library> {
  const { db } = deps.store;
  const { now, day, settings } = await standingOf(deps, learner, zone);
  const done = learner ? await doneOn(db, learner.id, day) : { fresh: 0 };
  const room = Math.max(0, settings.values.newPerDay - done.fresh);
  const seen = await seenCollections(db, learner?.id ?? null, day);
  const own = new Set(learner ? (await ownedBy(db, learner.id)).map(({ id }) => id) : []);
  const collections = seen.map(({ anew, met, ...each }): LibraryCollection => {
    const unmet = Math.max(0, each.cards - met);
    return { ...each, fresh: Math.min(room, unmet + anew), unmet, owned: own.has(each.id) };
  });
  return { now, day, settings, collections };
}

/** What a collection's cards can be filtered by, or null when there is none that the person may see. */
export async function collectionOf(deps: Deps, learner: Learner | null, id: string): Promise<Collection | null> {
  const { db } = deps.store;
  const found = await seenCollection(db, learner?.id ?? null, id);
  if (!found) return null;
  const kinds = factKinds.map(({ kind }) => kind);
  return {
    id,
    title: found.title,
    documents: await documentsInUse(db, id, MOST_DOCUMENTS),
    kinds: await kindsInUse(db, id, kinds),
    owned: found.owned,
  };
}
