import "server-only";
import type { Db } from "../db/open.ts";

export interface Choice {
  readonly collection: string;
  /** Effective instant of the last event about it, epoch ms. */
  readonly since: number;
  /** null: nothing is said any more, so it is as it was offered. */
  readonly on: boolean | null;
}

/** Writes what a learner chose about a collection. One that is gone is passed over; the log keeps the choice. */
export async function setStudied(db: Db, learner: string, { collection, since, on }: Choice): Promise<void> {
  await db
    .insertInto("study")
    .columns(["learner_id", "collection_id", "since", "studied", "offered"])
    .expression((eb) =>
      eb
        .selectFrom("collection")
        .select((c) => [
          c.val(learner).as("learner_id"),
          "collection.id as collection_id",
          c.val(since).as("since"),
          c.val(on ? 1 : 0).as("studied"),
          c.val(0).as("offered"),
        ])
        .where("collection.id", "=", collection),
    )
    .onConflict((c) =>
      c.columns(["learner_id", "collection_id"]).doUpdateSet((eb) => ({
        studied: on === null ? eb.ref("study.offered") : eb.ref("excluded.studied"),
      })),
    )
    .execute();
}

/** Collections among `ids` that the learner may see. */
export async function visibleCollections(db: Db, learner: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("collection")
    .select("id")
    .where("id", "in", [...new Set(ids)])
    .where((eb) => eb.or([eb("owner_id", "is", null), eb("owner_id", "=", learner)]))
    .execute();
  return new Set(rows.map((row) => row.id));
}
