import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export type LiveState = Tables["quiz_live"];

/** Where live quizzes stand, by quiz; none for a quiz that is not live. */
export async function liveStates(db: Db, quizzes: readonly string[]): Promise<ReadonlyMap<string, LiveState>> {
  if (quizzes.length === 0) return new Map();
  const rows = await db.selectFrom("quiz_live").selectAll().where("quiz_id", "in", quizzes).execute();
  return new Map(rows.map((row) => [row.quiz_id, row]));
}

/** A quiz that is opened again begins again: who comes now has seen no item, and what was shown to others is not out for them. */
export async function backToLobby(db: Db, quiz: string, now: number): Promise<void> {
  await db
    .updateTable("quiz_live")
    .set((eb) => ({ phase: "lobby", position: 0, revision: eb("revision", "+", 1), changed_at: now }))
    .where("quiz_id", "=", quiz)
    .execute();
}

/** Puts a live quiz where it shall stand; its revision counts up. */
export async function moveLive(
  db: Db,
  quiz: string,
  to: Pick<LiveState, "phase" | "position">,
  now: number,
): Promise<void> {
  await db
    .insertInto("quiz_live")
    .values({ quiz_id: quiz, ...to, revision: 1, changed_at: now })
    .onConflict((clash) =>
      clash.column("quiz_id").doUpdateSet((eb) => ({
        ...to,
        revision: eb("quiz_live.revision", "+", 1),
        changed_at: now,
      })),
    )
    .execute();
}
