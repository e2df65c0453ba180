import "server-only";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { attemptsOfQuiz, gradesOf, type QuizAttempt, responsesOf } from "./quiz-attempts.ts";
import { takersOf } from "./takers.ts";

/** A quiz with everything that hangs on it. */
export interface WholeQuiz {
  readonly quiz: Tables["quiz"];
  readonly editions: readonly Tables["quiz_edition"][];
  readonly takers: readonly Tables["taker"][];
  readonly attempts: readonly {
    readonly attempt: QuizAttempt;
    readonly responses: unknown;
    readonly grades: unknown;
  }[];
  readonly decisions: readonly Decision[];
}

/** A learner's own quizzes, one after the other: a class's answers are not held for all of them at once. */
export async function* wholeQuizzes(db: Db, learner: string): AsyncGenerator<WholeQuiz> {
  const ids = await db.selectFrom("quiz").select("id").where("learner_id", "=", learner).orderBy("id").execute();
  for (const { id } of ids) {
    const quiz = await db.selectFrom("quiz").selectAll().where("id", "=", id).executeTakeFirst();
    if (!quiz) continue;
    const editions = await db
      .selectFrom("quiz_edition")
      .selectAll()
      .where("quiz_id", "=", id)
      .orderBy("edition")
      .execute();
    const attempts = await attemptsOfQuiz(db, id);
    const responses = await responsesOf(
      db,
      attempts.map((attempt) => attempt.id),
    );
    const grades = await gradesOf(
      db,
      attempts.map((attempt) => attempt.id),
    );
    yield {
      quiz,
      editions,
      takers: await takersOf(db, id),
      decisions: await decisionsOf(db, id),
      attempts: attempts.map((attempt) => ({
        attempt,
        responses: responses.get(attempt.id) ?? [],
        grades: (grades.get(attempt.id) ?? []).map(({ attempt: _, learner: __, ...grade }) => grade),
      })),
    };
  }
}

/** Every version of a learner's items. */
export async function* itemVersions(db: Db, learner: string): AsyncGenerator<Tables["item_version"]> {
  const ids = await db.selectFrom("item").select("id").where("learner_id", "=", learner).orderBy("id").execute();
  for (const { id } of ids)
    yield* await db.selectFrom("item_version").selectAll().where("item_id", "=", id).orderBy("version").execute();
}
