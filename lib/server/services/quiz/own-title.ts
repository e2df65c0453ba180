import "server-only";
import type { Deps } from "../../deps.ts";
import { ownQuiz } from "../../repos/quizzes.ts";

/** The title of one's own quiz that was published; null when there is none of that id, or it is another's. */
export async function ownQuizTitle({ store }: Deps, learner: string | null, id: string): Promise<string | null> {
  const quiz = learner === null ? null : await ownQuiz(store.db, learner, id);
  return quiz && quiz.edition > 0 ? quiz.title : null;
}
