import "server-only";
import type { PublishedSection } from "#lib/domain/assessment/layout.ts";
import { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Db, DbKind } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";

export interface Quiz extends Omit<Tables["quiz"], "draft"> {
  readonly draft: QuizDraft;
}

/** A quiz as it was published. */
export interface Edition {
  readonly quiz: string;
  readonly edition: number;
  readonly title: string;
  readonly note: string;
  readonly settings: QuizSettings;
  readonly sections: readonly PublishedSection[];
}

const quizOf = (row: Tables["quiz"]): Quiz => ({ ...row, draft: QuizDraft.parse(JSON.parse(row.draft)) });

export async function insertQuiz(db: Db, quiz: Quiz): Promise<void> {
  await db
    .insertInto("quiz")
    .values({ ...quiz, draft: JSON.stringify(quiz.draft) })
    .execute();
}

/** One's own quiz; null when there is none of that id, or it is another's. @param lock until the transaction ends */
export async function ownQuiz(db: Db, learner: string, id: string, lock?: DbKind): Promise<Quiz | null> {
  const row = await db
    .selectFrom("quiz")
    .selectAll()
    .where("id", "=", id)
    .where("learner_id", "=", learner)
    .$if(lock === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? quizOf(row) : null;
}

/** Keeps decisions out of these quizzes until the transaction ends, and waits for one under way; many may hold them so at once. */
export async function holdQuizzes(db: Db, kind: DbKind, ids: readonly string[]): Promise<void> {
  if (kind !== "postgres") return; // SQLite's transactions hold everything.
  await db
    .selectFrom("quiz")
    .select("id")
    .where("id", "in", [...ids])
    .orderBy("id")
    .forShare()
    .execute();
}

/** The same for the quiz of a code. */
export async function holdQuizOfCode(db: Db, kind: DbKind, code: string): Promise<void> {
  if (kind === "postgres") await db.selectFrom("quiz").select("id").where("code", "=", code).forShare().execute();
}

/**
 * The same for the quizzes of these attempts, or of those that are overdue; before the attempts are locked, in the order in
 * which closing a quiz locks both.
 */
export async function holdQuizzesOf(
  db: Db,
  kind: DbKind,
  attempts: readonly string[] | { readonly before: number },
): Promise<void> {
  if (kind !== "postgres") return;
  await db
    .selectFrom("quiz")
    .select("id")
    .where("id", "in", (eb) => {
      const quizzes = eb.selectFrom("quiz_attempt").select("quiz_id");
      return "before" in attempts
        ? quizzes.where("seal", "is", null).where("deadline", "<", attempts.before)
        : quizzes.where("id", "in", [...attempts]);
    })
    .orderBy("id")
    .forShare()
    .execute();
}

/** Without their drafts, last changed first; `takers` and `answered` (attempts that ended) are counted. */
export async function ownQuizzes(db: Db, learner: string) {
  return db
    .selectFrom("quiz")
    .select(["id", "title", "state", "code", "edition", "opens_at", "closes_at", "changed_at"])
    .select((eb) => [
      eb
        .selectFrom("taker")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("taker.quiz_id", "=", "quiz.id")
        .where("taker.removed_at", "is", null)
        .as("takers"),
      eb
        .selectFrom("quiz_attempt")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("quiz_attempt.quiz_id", "=", "quiz.id")
        .where("quiz_attempt.seal", "is not", null)
        .as("answered"),
    ])
    .where("learner_id", "=", learner)
    .orderBy("changed_at", "desc")
    .orderBy("id")
    .limit(500)
    .execute();
}

/** Stores a draft unless somebody stored another since `revision`. @returns whether it was stored */
export async function saveDraft(
  db: Db,
  learner: string,
  id: string,
  revision: number,
  draft: QuizDraft,
  now: number,
): Promise<boolean> {
  const done = await db
    .updateTable("quiz")
    .set({ draft: JSON.stringify(draft), title: draft.title, revision: revision + 1, changed_at: now })
    .where("id", "=", id)
    .where("learner_id", "=", learner)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function deleteQuiz(db: Db, learner: string, id: string): Promise<boolean> {
  const done = await db.deleteFrom("quiz").where("id", "=", id).where("learner_id", "=", learner).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function changeQuiz(
  db: Db,
  id: string,
  change: Partial<Pick<Tables["quiz"], "state" | "code" | "edition" | "opens_at" | "closes_at" | "changed_at">>,
): Promise<void> {
  await db.updateTable("quiz").set(change).where("id", "=", id).execute();
}

export async function insertEdition(db: Db, edition: Edition, now: number): Promise<void> {
  await db
    .insertInto("quiz_edition")
    .values({
      quiz_id: edition.quiz,
      edition: edition.edition,
      title: edition.title,
      note: edition.note,
      settings: JSON.stringify(edition.settings),
      layout: JSON.stringify(edition.sections),
      published_at: now,
    })
    .execute();
}

const editionOf = (row: Tables["quiz_edition"]): Edition => ({
  quiz: row.quiz_id,
  edition: row.edition,
  title: row.title,
  note: row.note,
  settings: QuizSettings.parse(JSON.parse(row.settings)),
  sections: JSON.parse(row.layout) as PublishedSection[],
});

export async function editionsOf(
  db: Db,
  wanted: readonly { readonly quiz: string; readonly edition: number }[],
): Promise<ReadonlyMap<string, Edition>> {
  const quizzes = [...new Set(wanted.map(({ quiz }) => quiz))];
  if (quizzes.length === 0) return new Map();
  const numbers = [...new Set(wanted.map(({ edition }) => edition))];
  const rows = await db
    .selectFrom("quiz_edition")
    .selectAll()
    .where("quiz_id", "in", quizzes)
    .where("edition", "in", numbers)
    .execute();
  return new Map(rows.map((row) => [editionKey(row.quiz_id, row.edition), editionOf(row)]));
}

export const editionKey = (quiz: string, edition: number): string => `${quiz}/${edition}`;

/** What a code leads to: one statement whatever is wrong with it. */
export async function quizByCode(db: Db, code: string): Promise<Omit<Tables["quiz"], "draft" | "learner_id"> | null> {
  const row = await db
    .selectFrom("quiz")
    .select([
      "id",
      "title",
      "state",
      "code",
      "revision",
      "edition",
      "opens_at",
      "closes_at",
      "names_gone_at",
      "created_at",
      "changed_at",
    ])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ?? null;
}

/** What a taker's attempt needs of its quiz, and the taker's name; never the draft. */
export async function quizOfTaker(db: Db, quiz: string, taker: string) {
  const row = await db
    .selectFrom("quiz")
    .innerJoin("taker", "taker.quiz_id", "quiz.id")
    .select(["quiz.state", "quiz.code", "quiz.opens_at", "quiz.closes_at", "taker.name"])
    .where("quiz.id", "=", quiz)
    .where("taker.id", "=", taker)
    .executeTakeFirst();
  return row ?? null;
}
