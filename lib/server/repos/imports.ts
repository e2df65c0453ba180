import "server-only";
import type { Insertable, Selectable, Updateable } from "kysely";
import type { ImportJob, VersionSummary } from "#lib/contract/documents.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type OpenJob = Pick<
  Selectable<Tables["import_job"]>,
  | "id"
  | "learner_id"
  | "collection_id"
  | "new_collection"
  | "title"
  | "name"
  | "url"
  | "type"
  | "file"
  | "worker"
  | "replaces"
  | "confirmed"
>;

const opened = [
  "id",
  "learner_id",
  "collection_id",
  "new_collection",
  "title",
  "name",
  "url",
  "type",
  "file",
  "worker",
  "replaces",
  "confirmed",
] as const;
const ended = ["done", "failed"] as const;
/** Nobody works on it: it is over, or waits for its owner's word. */
const resting = [...ended, "compared"] as const;

export async function addJob(db: Db, job: Insertable<Tables["import_job"]>): Promise<void> {
  await db.insertInto("import_job").values(job).execute();
}

/** Changes a job, if it is still this worker's. @returns whether it was */
export async function changeJob(
  db: Db,
  id: string,
  worker: string,
  change: Updateable<Tables["import_job"]>,
): Promise<boolean> {
  const done = await db
    .updateTable("import_job")
    .set(change)
    .where("id", "=", id)
    .where("worker", "=", worker)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes a job from the worker that had it. @returns the job, or null when another took it first */
export async function claimJob(
  db: Db,
  id: string,
  from: string | null,
  worker: string,
  now: number,
): Promise<OpenJob | null> {
  const row = await db
    .updateTable("import_job")
    .set({ worker, updated_at: now })
    .where("id", "=", id)
    .where("worker", from === null ? "is" : "=", from)
    .where("state", "not in", resting)
    .returning(opened)
    .executeTakeFirst();
  return row ?? null;
}

/** Jobs that have not ended, oldest first. */
export async function openJobs(
  db: Db,
): Promise<(OpenJob & Pick<Selectable<Tables["import_job"]>, "updated_at" | "state">)[]> {
  return db
    .selectFrom("import_job")
    .select([...opened, "updated_at", "state"])
    .where("state", "not in", ended)
    .orderBy("created_at")
    .execute();
}

export async function countOpenJobs(db: Db, learner: string): Promise<number> {
  const row = await db
    .selectFrom("import_job")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("learner_id", "=", learner)
    .where("state", "not in", resting)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Gives a compared job to whoever takes it up next, or ends it. @returns its file, or null when there is no such job */
export async function chooseVersion(
  db: Db,
  learner: string,
  id: string,
  change: Updateable<Tables["import_job"]>,
): Promise<{ file: string | null } | null> {
  const row = await db
    .updateTable("import_job")
    .set({ ...change, worker: null })
    .where("id", "=", id)
    .where("learner_id", "=", learner)
    .where("state", "=", "compared")
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  const kept = await db.selectFrom("import_job").select("file").where("id", "=", id).executeTakeFirst();
  return { file: kept?.file ?? null };
}

/** A learner's jobs since an instant, newest first. */
export async function jobsOf(db: Db, learner: string, since: number): Promise<ImportJob[]> {
  const rows = await db
    .selectFrom("import_job")
    .selectAll()
    .where("learner_id", "=", learner)
    .where("created_at", ">=", since)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    progress: row.progress,
    page: row.page,
    pages: row.pages,
    label: row.title ?? row.name ?? row.url,
    message: row.message,
    collection: row.state === "done" ? row.collection_id : null,
    document: row.document_id,
    summary: row.state === "compared" && row.summary !== null ? (JSON.parse(row.summary) as VersionSummary) : null,
    proposed: row.proposed === null ? null : (JSON.parse(row.proposed) as ImportJob["proposed"]),
    facts: row.facts,
    cards: row.cards,
    createdAt: row.created_at,
  }));
}

export async function forgetJobs(db: Db, before: number): Promise<void> {
  await db.deleteFrom("import_job").where("created_at", "<", before).where("state", "in", ended).execute();
}

/** Names of the files a learner's jobs keep. */
export async function filesOfLearner(db: Db, learner: string): Promise<string[]> {
  const rows = await db
    .selectFrom("import_job")
    .select("file")
    .where("learner_id", "=", learner)
    .where("file", "is not", null)
    .execute();
  return rows.flatMap((row) => row.file ?? []);
}

/** Whose a job is now: its learner may have become part of another, or be gone (null) with all that is theirs. */
export async function learnerOfJob(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom("import_job").select("learner_id").where("id", "=", id).executeTakeFirst();
  return row?.learner_id ?? null;
}

/** How many wait or are read, and how many failed since an instant. */
export async function jobCounts(db: Db, since: number): Promise<{ open: number; failed: number }> {
  const count = async (failed: boolean) => {
    const jobs = db.selectFrom("import_job").select((eb) => eb.fn.countAll<number>().as("n"));
    const row = await (failed
      ? jobs.where("state", "=", "failed").where("updated_at", ">", since)
      : jobs.where("state", "not in", resting)
    ).executeTakeFirst();
    return Number(row?.n ?? 0);
  };
  return { open: await count(false), failed: await count(true) };
}
