import "server-only";
import { sql } from "kysely";
import type { Place } from "#lib/domain/assessment/layout.ts";
import type { ResponseEvent, StoredResponse } from "#lib/domain/assessment/response.ts";
import { jsonRows } from "../db/json-rows.ts";
import type { Db, DbKind } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export interface QuizAttempt extends Omit<Tables["quiz_attempt"], "layout"> {
  readonly places: readonly Place[];
}

const attemptOf = ({ layout, ...row }: Tables["quiz_attempt"]): QuizAttempt => ({
  ...row,
  places: JSON.parse(layout) as Place[],
});

export async function insertAttempt(db: Db, { places, ...attempt }: QuizAttempt): Promise<void> {
  await db
    .insertInto("quiz_attempt")
    .values({ ...attempt, layout: JSON.stringify(places) })
    .execute();
}

export async function attemptsOfTaker(db: Db, taker: string): Promise<QuizAttempt[]> {
  const rows = await db
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("taker_id", "=", taker)
    .orderBy("number")
    .execute();
  return rows.map(attemptOf);
}

export async function attemptsOfQuiz(db: Db, quiz: string): Promise<QuizAttempt[]> {
  const rows = await db
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("quiz_id", "=", quiz)
    .orderBy("started_at")
    .orderBy("id")
    .execute();
  return rows.map(attemptOf);
}

/** Attempts that the browsers of these cookies may see, each by attempt and cookie. @param lock until the transaction ends */
export async function attemptsOfDevices(
  db: Db,
  wanted: readonly { readonly attempt: string; readonly tokenHash: string }[],
  lock?: DbKind,
): Promise<ReadonlyMap<string, QuizAttempt>> {
  const rows = await db
    .selectFrom("quiz_attempt")
    .innerJoin("taker", "taker.id", "quiz_attempt.taker_id")
    .innerJoin("taker_device", "taker_device.taker_id", "taker.id")
    .selectAll("quiz_attempt")
    .select("taker_device.token_hash")
    .where(
      "quiz_attempt.id",
      "in",
      wanted.map(({ attempt }) => attempt),
    )
    .where(
      "taker_device.token_hash",
      "in",
      wanted.map(({ tokenHash }) => tokenHash),
    )
    .where("taker.removed_at", "is", null)
    .orderBy("quiz_attempt.id")
    .$if(lock === "postgres", (query) => query.forUpdate("quiz_attempt"))
    .execute();
  return new Map(rows.map(({ token_hash, ...row }) => [deviceKey(row.id, token_hash), attemptOf(row)]));
}

/** The attempt that a browser began last and has not handed in, or null. */
export async function newestOpenAttempt(db: Db, tokenHash: string): Promise<string | null> {
  const row = await db
    .selectFrom("taker_device")
    .innerJoin("taker", "taker.id", "taker_device.taker_id")
    .innerJoin("quiz_attempt", "quiz_attempt.taker_id", "taker.id")
    .select("quiz_attempt.id")
    .where("taker_device.token_hash", "=", tokenHash)
    .where("taker.removed_at", "is", null)
    .where("quiz_attempt.seal", "is", null)
    .orderBy("quiz_attempt.started_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export const deviceKey = (attempt: string, tokenHash: string): string => `${attempt}/${tokenHash}`;

/** Not sealed, past the end of their time, and nobody else's to seal right now; locked until the transaction ends. */
export async function overdueAttempts(db: Db, kind: DbKind, before: number, most: number): Promise<QuizAttempt[]> {
  const rows = await db
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("seal", "is", null)
    .where("deadline", "<", before)
    .limit(most)
    .$if(kind === "postgres", (query) => query.forUpdate().skipLocked())
    .execute();
  return rows.map(attemptOf);
}

/** Those of a quiz that are under way; locked until the transaction ends. */
export async function openAttempts(db: Db, kind: DbKind, quiz: string): Promise<QuizAttempt[]> {
  const rows = await db
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("quiz_id", "=", quiz)
    .where("seal", "is", null)
    .orderBy("id")
    .$if(kind === "postgres", (query) => query.forUpdate())
    .execute();
  return rows.map(attemptOf);
}

export async function moveDeadline(db: Db, attempt: string, deadline: number | null): Promise<void> {
  await db.updateTable("quiz_attempt").set({ deadline }).where("id", "=", attempt).where("seal", "is", null).execute();
}

export type NewResponse = ResponseEvent & {
  readonly attempt: string;
  readonly device: string;
  readonly receivedAt: number;
};

const columns = {
  attempt: "text",
  device: "text",
  seq: "bigint",
  position: "bigint",
  kind: "text",
  body: "text",
  at: "bigint",
  received: "bigint",
} as const;

/** Stores responses in one statement; what is there already stays as it is. @returns keys of those that are new */
export async function insertResponses(
  db: Db,
  kind: DbKind,
  responses: readonly NewResponse[],
): Promise<ReadonlySet<string>> {
  if (responses.length === 0) return new Set();
  const rows = jsonRows(
    kind,
    responses.map(({ body, receivedAt, ...event }) => ({ ...event, body: JSON.stringify(body), received: receivedAt })),
    columns,
  );
  const { rows: stored } = await sql<{ attempt_id: string; device: string; seq: number }>`
    insert into quiz_response (attempt_id, device, seq, position, kind, body, at, received_at)
    select attempt, device, seq, position, kind, body, "at", received from ${rows} where true
    on conflict do nothing
    returning attempt_id, device, seq`.execute(db);
  return new Set(stored.map((row) => responseKey(row.attempt_id, row.device, row.seq)));
}

export const responseKey = (attempt: string, device: string, seq: number): string => `${attempt}/${device}/${seq}`;

/** Everything that was answered in these attempts, by attempt, in a fixed order. */
export async function responsesOf(
  db: Db,
  attempts: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredResponse[]>> {
  const found = new Map<string, StoredResponse[]>(attempts.map((id) => [id, []]));
  for (let at = 0; at < attempts.length; at += 500) {
    const rows = await db
      .selectFrom("quiz_response")
      .selectAll()
      .where("attempt_id", "in", attempts.slice(at, at + 500))
      .orderBy("attempt_id")
      .orderBy("device")
      .orderBy("seq")
      .execute();
    for (const row of rows)
      found.get(row.attempt_id)?.push({
        device: row.device,
        seq: row.seq,
        position: row.position,
        kind: row.kind,
        body: JSON.parse(row.body) as StoredResponse["body"],
        at: row.at,
        receivedAt: row.received_at,
      });
  }
  return found;
}

/** Seals attempts in one statement: from here on the database refuses any change. Sealed ones stay as they are. */
export async function sealAttempts(
  db: Db,
  kind: DbKind,
  seals: readonly {
    readonly id: string;
    readonly seal: string;
    readonly finished: number;
    readonly ended: NonNullable<QuizAttempt["ended"]>;
  }[],
): Promise<void> {
  if (seals.length === 0) return;
  const rows = jsonRows(kind, seals, { id: "text", seal: "text", finished: "bigint", ended: "text" });
  await sql`update quiz_attempt set seal = given.seal, finished_at = given.finished, ended = given.ended
    from ${rows} where quiz_attempt.id = given.id and quiz_attempt.seal is null`.execute(db);
}

export interface Grade {
  readonly attempt: string;
  readonly revision: number;
  readonly points: number;
  readonly possible: number;
  readonly shares: readonly number[];
  readonly reason: string | null;
  readonly learner: string | null;
  readonly at: number;
}

/** Appends grades in one statement. */
export async function insertGrades(db: Db, kind: DbKind, grades: readonly Grade[]): Promise<void> {
  if (grades.length === 0) return;
  const rows = jsonRows(
    kind,
    grades.map((grade) => ({ ...grade, shares: JSON.stringify(grade.shares) })),
    {
      attempt: "text",
      revision: "bigint",
      points: "double precision",
      possible: "double precision",
      shares: "text",
      reason: "text",
      learner: "text",
      at: "bigint",
    },
  );
  await sql`insert into attempt_grade (attempt_id, revision, points, possible, shares, reason, learner_id, at)
    select attempt, revision, points, possible, shares, reason, learner, "at" from ${rows} where true`.execute(db);
}

/** Every grade of these attempts, oldest first; the last is the one that counts. */
export async function gradesOf(db: Db, attempts: readonly string[]): Promise<ReadonlyMap<string, readonly Grade[]>> {
  const found = new Map<string, Grade[]>();
  for (let at = 0; at < attempts.length; at += 500) {
    const rows = await db
      .selectFrom("attempt_grade")
      .selectAll()
      .where("attempt_id", "in", attempts.slice(at, at + 500))
      .orderBy("attempt_id")
      .orderBy("revision")
      .execute();
    for (const { attempt_id, learner_id, shares, ...row } of rows) {
      const grade = { ...row, attempt: attempt_id, learner: learner_id, shares: JSON.parse(shares) as number[] };
      const known = found.get(attempt_id);
      if (known) known.push(grade);
      else found.set(attempt_id, [grade]);
    }
  }
  return found;
}

/** Those of these attempts whose answers somebody keeps for their own review. */
export async function keptAttempts(db: Db, attempts: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("attempt_kept").select("attempt_id").where("attempt_id", "in", attempts).execute();
  return new Set(rows.map((row) => row.attempt_id));
}

/** The taker's consent, once. @returns whether it is this learner's: who gave it first keeps it */
export async function keepAttempt(db: Db, attempt: string, learner: string, now: number): Promise<boolean> {
  await db
    .insertInto("attempt_kept")
    .values({ attempt_id: attempt, learner_id: learner, at: now })
    .onConflict((clash) => clash.column("attempt_id").doNothing())
    .execute();
  const row = await db
    .selectFrom("attempt_kept")
    .select("learner_id")
    .where("attempt_id", "=", attempt)
    .executeTakeFirst();
  return row?.learner_id === learner;
}
