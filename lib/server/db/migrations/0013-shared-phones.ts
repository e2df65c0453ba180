import "server-only";
import type { Kysely } from "kysely";
import { addDigest, noDigests } from "#lib/domain/review/digest-sum.ts";

interface Before {
  device: { learner_id: string; id: string; stored_count: number; stored_sum: string };
  event: { learner_id: string; device: string; digest: string };
}

/** Sessions of two halves and of borrowed phones; what each device's stored events add up to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // better-auth's table, and its way of naming.
  await db.schema.alterTable("session").addColumn("halves", "integer").execute();
  await db.schema.alterTable("session").addColumn("borrowedAt", "bigint").execute();
  await db.schema
    .alterTable("device")
    .addColumn("stored_count", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("device")
    .addColumn("stored_sum", "text", (c) => c.notNull().defaultTo(noDigests.sum))
    .execute();
  const rows = db as Kysely<Before>;
  for (const { learner_id, id } of await rows.selectFrom("device").select(["learner_id", "id"]).execute()) {
    const events = await rows
      .selectFrom("event")
      .select("digest")
      .where("learner_id", "=", learner_id)
      .where("device", "=", id)
      .execute();
    const { count, sum } = events.reduce((total, { digest }) => addDigest(total, digest), noDigests);
    await rows
      .updateTable("device")
      .set({ stored_count: count, stored_sum: sum })
      .where("learner_id", "=", learner_id)
      .where("id", "=", id)
      .execute();
  }
}
