import "server-only";
import type { WordingChange } from "#lib/contract/wording.ts";
import type { Deps } from "../deps.ts";
import type { Learner } from "../repos/learners.ts";

/** Words a card anew for everybody. @returns false when the card is not in a collection of the learner's */
export async function changeWording(deps: Deps, learner: Learner, { card, wording }: WordingChange): Promise<boolean> {
  const done = await deps.store.db
    .updateTable("card")
    .set({ edited: wording === null ? null : JSON.stringify(wording) })
    .where("id", "=", card)
    .where("collection_id", "in", (eb) => eb.selectFrom("collection").select("id").where("owner_id", "=", learner.id))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
