import "server-only";
import { sql } from "kysely";
import { addDigest, noDigests } from "#lib/domain/review/digest-sum.ts";
import type { Db } from "../db/open.ts";

// Statements that carry one learner's rows over to another; services/merge-learners.ts says in which order and why.

/** Events both have by id; `same` when their content is. */
export async function idsInBoth(db: Db, from: string, to: string): Promise<{ id: string; same: boolean }[]> {
  const rows = await db
    .selectFrom("event as a")
    .innerJoin("event as b", (join) => join.onRef("b.id", "=", "a.id").on("b.learner_id", "=", to))
    .select(["a.id", "a.digest as mine", "b.digest as theirs"])
    .where("a.learner_id", "=", from)
    .execute();
  return rows.map(({ id, mine, theirs }) => ({ id, same: mine === theirs }));
}

export async function removeEvent(db: Db, learner: string, id: string): Promise<void> {
  await db.deleteFrom("event").where("learner_id", "=", learner).where("id", "=", id).execute();
}

/** Devices that gave one number to different events of the two: a browser's profile was copied, or it began to count anew. */
export async function clashingDevices(db: Db, from: string, to: string): Promise<string[]> {
  const rows = await db
    .selectFrom("event as a")
    .innerJoin("event as b", (join) =>
      join.onRef("b.device", "=", "a.device").onRef("b.seq", "=", "a.seq").on("b.learner_id", "=", to),
    )
    .select("a.device")
    .distinct()
    .where("a.learner_id", "=", from)
    .orderBy("a.device")
    .execute();
  return rows.map((row) => row.device);
}

export async function renameDevice(db: Db, learner: string, device: string, name: string): Promise<void> {
  await db
    .updateTable("event")
    .set({ device: name })
    .where("learner_id", "=", learner)
    .where("device", "=", device)
    .execute();
  await db.updateTable("device").set({ id: name }).where("learner_id", "=", learner).where("id", "=", device).execute();
}

/** Ids of a learner's events about cards, by card. */
export async function eventIdsByCard(db: Db, learner: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("event")
    .select(["id", "card_id"])
    .where("learner_id", "=", learner)
    .where("card_id", "is not", null)
    .execute();
  const byCard = new Map<string, string[]>();
  for (const { id, card_id } of rows) {
    const known = byCard.get(card_id ?? "");
    if (known) known.push(id);
    else byCard.set(card_id ?? "", [id]);
  }
  return byCard;
}

/** @returns the versions that are new to `to` */
export async function moveSettings(db: Db, from: string, to: string): Promise<ReadonlySet<string>> {
  const known = db.selectFrom("settings_version").select("version").where("learner_id", "=", to);
  const rows = await db
    .updateTable("settings_version")
    .set({ learner_id: to })
    .where("learner_id", "=", from)
    .where("version", "not in", known)
    .returning("version")
    .execute();
  return new Set(rows.map((row) => row.version));
}

export async function moveEvents(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("event").set({ learner_id: to }).where("learner_id", "=", from).execute();
}

export async function moveConflicts(db: Db, from: string, to: string): Promise<void> {
  await db
    .insertInto("event_conflict")
    .columns(["learner_id", "id", "digest", "body", "received_at"])
    .expression((eb) =>
      eb
        .selectFrom("event_conflict")
        .select((c) => [c.val(to).as("learner_id"), "id", "digest", "body", "received_at"])
        .where("learner_id", "=", from),
    )
    .onConflict((c) => c.columns(["learner_id", "id", "digest"]).doNothing())
    .execute();
}

export async function moveDevices(db: Db, from: string, to: string): Promise<void> {
  const known = db.selectFrom("device").select("id").where("learner_id", "=", to);
  await db
    .updateTable("device")
    .set({ learner_id: to })
    .where("learner_id", "=", from)
    .where("id", "not in", known)
    .execute();
}

export async function devicesOf(db: Db, learner: string): Promise<string[]> {
  return (await db.selectFrom("device").select("id").where("learner_id", "=", learner).execute()).map(({ id }) => id);
}

/** Adds up anew what is stored of devices whose events came from two learners. */
export async function recountDevices(db: Db, learner: string, devices: readonly string[]): Promise<void> {
  for (const id of devices) {
    const events = await db
      .selectFrom("event")
      .select("digest")
      .where("learner_id", "=", learner)
      .where("device", "=", id)
      .execute();
    const { count, sum } = events.reduce((total, { digest }) => addDigest(total, digest), noDigests);
    await db
      .updateTable("device")
      .set({ stored_count: count, stored_sum: sum })
      .where("learner_id", "=", learner)
      .where("id", "=", id)
      .execute();
  }
}

/** With the links by which others may read them. */
export async function moveCollections(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("collection").set({ owner_id: to }).where("owner_id", "=", from).execute();
  await db.updateTable("share").set({ learner_id: to }).where("learner_id", "=", from).execute();
}

/** Documents on their way in, and room that was granted, if the other was granted none. */
export async function moveImports(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("import_job").set({ learner_id: to }).where("learner_id", "=", from).execute();
  const granted = db.selectFrom("quota").select("learner_id").where("learner_id", "=", to);
  await db
    .updateTable("quota")
    .set({ learner_id: to })
    .where("learner_id", "=", from)
    .where((eb) => eb.not(eb.exists(granted)))
    .execute();
}

/** Quizzes, their bank, and answers that were kept. */
export async function moveQuizzes(db: Db, from: string, to: string): Promise<void> {
  for (const table of ["quiz", "item", "attempt_kept"] as const)
    await db.updateTable(table).set({ learner_id: to }).where("learner_id", "=", from).execute();
}

/**
 * What a merge or a deletion passed by, because it was just being made: collections of a learner who became part of
 * another go over, those of nobody go.
 */
export async function settleOrphans(db: Db): Promise<void> {
  await sql`update collection
    set owner_id = (select learner_id from learner_alias where old_learner = collection.owner_id)
    where owner_id in (select old_learner from learner_alias where old_learner <> learner_id)`.execute(db);
  await db
    .deleteFrom("collection")
    .where("owner_id", "is not", null)
    .where("owner_id", "not in", db.selectFrom("learner").select("id"))
    .execute();
}

/** What either was offered stays offered; what was chosen, the log says (makeChoices). */
export async function moveStudies(db: Db, from: string, to: string): Promise<void> {
  await sql`update study set
      offered = case when offered = 1 or o.mine = 1 then 1 else 0 end,
      since = case when o.since_then < since then o.since_then else since end
    from (select collection_id as col, offered as mine, since as since_then from study where learner_id = ${from}) as o
    where study.learner_id = ${to} and study.collection_id = o.col`.execute(db);
  const known = db.selectFrom("study").select("collection_id").where("learner_id", "=", to);
  await db
    .updateTable("study")
    .set((eb) => ({ learner_id: to, frontier: -1, studied: eb.ref("offered") }))
    .where("learner_id", "=", from)
    .where("collection_id", "not in", known)
    .execute();
}

/** With everything that hangs on it. */
export async function deleteLearner(db: Db, learner: string): Promise<void> {
  await db.deleteFrom("learner").where("id", "=", learner).execute();
}
