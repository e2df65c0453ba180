import "server-only";
import type { QuizTakers, RemoveTaker } from "#lib/contract/live.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { ownQuiz } from "../../repos/quizzes.ts";
import { setRemoved, takersOf } from "../../repos/takers.ts";
import { tellRoom } from "./live.ts";

/** Who is in a quiz, first come first; null when it is not the learner's. */
export async function quizTakers({ store }: Deps, learner: string, quiz: string): Promise<QuizTakers | null> {
  if (!(await ownQuiz(store.db, learner, quiz))) return null;
  const takers = await takersOf(store.db, quiz);
  return { takers: takers.map(({ id, name, removed_at }) => ({ id, name, removed: removed_at !== null })) };
}

/**
 * Takes somebody off a quiz, or lets them back in. Their phone is told at its next call and nothing more is taken from it;
 * what they answered stays as it was and counts for nothing while they are off. @returns null when there is no such taker of the learner's
 */
export async function removeFromQuiz(
  deps: Deps,
  learner: string,
  { quiz, taker, removed }: RemoveTaker,
): Promise<QuizTakers | null> {
  const done = await inTransaction(deps.store, async (trx) => {
    if (!(await ownQuiz(trx, learner, quiz, deps.store.kind))) return false;
    return setRemoved(trx, quiz, taker, removed ? deps.clock() : null);
  });
  if (!done) return null;
  tellRoom(quiz);
  return quizTakers(deps, learner, quiz);
}
