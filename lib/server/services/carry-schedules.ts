import "server-only";
import type { Db } from "../db/open.ts";
import { addCounts } from "../repos/counts.ts";
import { lockLearner } from "../repos/learners.ts";
import { forgetMemories, storeMemories } from "../repos/memory.ts";
import { answeredPlaces, learnersOf, type Part } from "../repos/own-collections.ts";
import { foldedCards } from "./folded-cards.ts";

/**
 * Takes the cards of a document or a collection out of everybody's memories and counters; their logs stay as they are.
 * Nobody answers meanwhile. @returns whose they were, for putting them back elsewhere
 */
export async function takeOut(trx: Db, collection: string, part: Part): Promise<string[]> {
  const learners = await learnersOf(trx, collection);
  for (const learner of learners) await lockLearner(trx, learner);
  for (const learner of learners) {
    const places = await answeredPlaces(trx, learner, part);
    const { due, done } = await foldedCards(trx, learner, places);
    await addCounts(trx, learner, due.map(taken(["n"])), done.map(taken(doneKeys)));
    await forgetMemories(
      trx,
      learner,
      places.map(({ card }) => card),
    );
  }
  return learners;
}

/** Folds them anew where they are now. */
export async function putBack(trx: Db, learners: readonly string[], part: Part): Promise<void> {
  for (const learner of learners) {
    const { memories, due, done } = await foldedCards(trx, learner, await answeredPlaces(trx, learner, part));
    await storeMemories(trx, learner, memories);
    await addCounts(trx, learner, due, done);
  }
}

const doneKeys = ["fresh", "reviews", "again", "hard", "good", "easy", "took"] as const;

/** The same change the other way. */
const taken =
  <Key extends string>(keys: readonly Key[]) =>
  <Row extends Readonly<Record<Key, number>>>(row: Row): Row => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, -row[key]])),
  });
