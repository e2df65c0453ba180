import "server-only";
import { addDigest, type DigestSum, noDigests } from "#lib/domain/review/digest-sum.ts";
import type { SettingsByVersion } from "#lib/domain/review/fold.ts";
import { DEFAULT_SETTINGS, ReviewSettings } from "#lib/domain/review/settings.ts";
import type { Db, DbKind } from "../db/open.ts";

export interface Learner {
  readonly id: string;
  /** Version of the settings in force. */
  readonly settings: string;
}

export async function learnerOfAccount(db: Db, account: string): Promise<Learner | null> {
  const row = await db
    .selectFrom("learner")
    .select(["id", "settings"])
    .where("account", "=", account)
    .executeTakeFirst();
  return row ? { id: row.id, settings: row.settings } : null;
}

/** The learner of a user without an account, held until the transaction ends: two who sign in at once take it over once. */
export async function learnerOfAnonymous(db: Db, account: string, kind: DbKind): Promise<Learner | null> {
  const row = db
    .selectFrom("learner")
    .innerJoin("user", "user.id", "learner.account")
    .select(["learner.id", "learner.settings"])
    .where("learner.account", "=", account)
    .where("user.isAnonymous", "=", kind === "sqlite" ? 1 : true);
  return (await (kind === "sqlite" ? row : row.forUpdate()).executeTakeFirst()) ?? null;
}

export async function learnerById(db: Db, id: string): Promise<Learner | null> {
  const row = await db.selectFrom("learner").select(["id", "settings"]).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** Makes the learner of an account, studying every built-in collection; the one that is there already if two requests race. */
export async function makeLearner(db: Db, id: string, account: string, now: number): Promise<Learner> {
  await db
    .insertInto("learner")
    .values({ id, account, settings: DEFAULT_SETTINGS, created_at: now })
    .onConflict((c) => c.column("account").doNothing())
    .execute();
  const learner = await learnerOfAccount(db, account);
  if (!learner) throw new Error("Inconsistent: a learner just made is not there");
  await db
    .insertInto("study")
    .columns(["learner_id", "collection_id", "since"])
    .expression((eb) =>
      eb
        .selectFrom("collection")
        .select((c) => [c.val(learner.id).as("learner_id"), "collection.id as collection_id", c.val(now).as("since")])
        .where("collection.slug", "is not", null),
    )
    .onConflict((c) => c.columns(["learner_id", "collection_id"]).doNothing())
    .execute();
  return learner;
}

/**
 * Holds the learner's row until the transaction ends, so that two batches of one learner fold one after the other, and
 * counts it as a change: what is folded now carries that number, in the order in which transactions end.
 * @returns whether the learner is still there: it may have been merged or deleted while this waited
 */
export async function lockLearner(db: Db, id: string): Promise<boolean> {
  const row = await db
    .updateTable("learner")
    .set((eb) => ({ change: eb("change", "+", 1) }))
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The settings behind versions that events name; the built-in default is known without asking. */
export async function settingsVersions(
  db: Db,
  learner: string,
  versions: Iterable<string>,
): Promise<SettingsByVersion> {
  const asked = [...new Set(versions)].filter((version) => version !== DEFAULT_SETTINGS);
  if (asked.length === 0) return () => undefined;
  const rows = await db
    .selectFrom("settings_version")
    .select(["version", "body"])
    .where("learner_id", "=", learner)
    .where("version", "in", asked)
    .execute();
  const byVersion = new Map(rows.map((row) => [row.version, ReviewSettings.parse(JSON.parse(row.body))] as const));
  return (version) => byVersion.get(version);
}

/** Every version a learner ever had: for folding whole logs. */
export async function allSettings(db: Db, learner: string): Promise<SettingsByVersion> {
  const rows = await db.selectFrom("settings_version").select("version").where("learner_id", "=", learner).execute();
  return settingsVersions(
    db,
    learner,
    rows.map((row) => row.version),
  );
}

export async function storeSettings(db: Db, learner: string, version: string, settings: ReviewSettings): Promise<void> {
  await db
    .insertInto("settings_version")
    .values({ learner_id: learner, version, body: JSON.stringify(settings) })
    .execute();
}

export async function setCurrentSettings(db: Db, learner: string, version: string): Promise<void> {
  await db.updateTable("learner").set({ settings: version }).where("id", "=", learner).execute();
}

export interface Device {
  readonly id: string;
  readonly clockOffset: number;
}

/** @param digests of events stored now; the learner is held, so nobody else adds to them meanwhile */
export async function storeDevice(
  db: Db,
  learner: string,
  { id, clockOffset: clock_offset }: Device,
  digests: readonly string[],
  now: number,
): Promise<void> {
  const { count, sum } = digests.reduce(addDigest, (await storedOf(db, learner, id)) ?? noDigests);
  const told = { last_seen: now, clock_offset, stored_count: count, stored_sum: sum };
  await db
    .insertInto("device")
    .values({ learner_id: learner, id, first_seen: now, ...told })
    .onConflict((c) => c.columns(["learner_id", "id"]).doUpdateSet(told))
    .execute();
}

/** What a device's stored events add up to; null for a device that sent nothing yet. */
export async function storedOf(db: Db, learner: string, device: string): Promise<DigestSum | null> {
  const row = await db
    .selectFrom("device")
    .select(["stored_count", "stored_sum"])
    .where("learner_id", "=", learner)
    .where("id", "=", device)
    .executeTakeFirst();
  return row ? { count: row.stored_count, sum: row.stored_sum } : null;
}

/** The learner belongs to another better-auth user from now on. */
export async function setAccount(db: Db, learner: string, account: string): Promise<void> {
  await db.updateTable("learner").set({ account }).where("id", "=", learner).execute();
}

export async function accountOfLearner(db: Db, learner: string): Promise<string | null> {
  const row = await db.selectFrom("learner").select("account").where("id", "=", learner).executeTakeFirst();
  return row?.account ?? null;
}
