import "server-only";
import { type Decided, placeKey } from "#lib/domain/assessment/decided.ts";
import type { Mend } from "#lib/domain/assessment/mend.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type Decision = Tables["item_decision"];

/** What was decided in a quiz, in its order. */
export async function decisionsOf(db: Db, quiz: string): Promise<Decision[]> {
  return db.selectFrom("item_decision").selectAll().where("quiz_id", "=", quiz).orderBy("at").orderBy("id").execute();
}

/** Mends by quiz, then by item version. */
export async function decidedIn(db: Db, quizzes: readonly string[]): Promise<ReadonlyMap<string, Decided>> {
  const rows = await db
    .selectFrom("item_decision")
    .select(["quiz_id", "item_id", "version", "mend"])
    .where("quiz_id", "in", [...quizzes])
    .where("mend", "is not", null)
    .orderBy("at")
    .orderBy("id")
    .execute();
  const byQuiz = Map.groupBy(rows, ({ quiz_id }) => quiz_id);
  return new Map([...byQuiz].map(([quiz, held]) => [quiz, decidedBy(held)]));
}

export function decidedBy(rows: readonly Pick<Decision, "item_id" | "version" | "mend">[]): Decided {
  const mends = new Map<string, Mend[]>();
  for (const { item_id, version, mend } of rows) {
    if (mend === null) continue;
    const key = placeKey({ item: item_id, version });
    mends.set(key, [...(mends.get(key) ?? []), JSON.parse(mend) as Mend]);
  }
  return mends;
}

export async function insertDecision(db: Db, decision: Decision): Promise<void> {
  await db.insertInto("item_decision").values(decision).execute();
}
