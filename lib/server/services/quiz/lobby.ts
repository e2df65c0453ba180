import "server-only";
import type { TakeLobby } from "#lib/contract/take.ts";
import { GRACE_MS } from "#lib/domain/assessment/deadline.ts";
import { hasCome } from "#lib/domain/assessment/release.ts";
import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Db } from "../../db/open.ts";
import type { Deps } from "../../deps.ts";
import { attemptsOfTaker, gradesOf, type QuizAttempt } from "../../repos/quiz-attempts.ts";
import { type Edition, editionKey, editionsOf, quizByCode } from "../../repos/quizzes.ts";
import { takerOfDevice, wasRemoved } from "../../repos/takers.ts";
import { sealOverdue } from "./seal.ts";

/** A published quiz as takers meet it. */
export interface OpenQuiz {
  readonly id: string;
  readonly code: string;
  readonly edition: Edition;
  readonly state: "waiting" | "open" | "closed";
  readonly opens: number | null;
  readonly closes: number | null;
}

type Standing = {
  readonly state: "draft" | "open" | "closed";
  readonly opens_at: number | null;
  readonly closes_at: number | null;
};

/** Whether it may be begun now. */
export function stateOf(quiz: Standing, now: number): OpenQuiz["state"] {
  if (quiz.state === "closed" || (quiz.closes_at !== null && now >= quiz.closes_at)) return "closed";
  return quiz.opens_at !== null && now < quiz.opens_at ? "waiting" : "open";
}

/** Over for everybody: also what was on its way is in. */
export const isClosed = (quiz: Standing, now: number): boolean =>
  quiz.state === "closed" || (quiz.closes_at !== null && now > quiz.closes_at + GRACE_MS);

/** The quiz of a code, or null: wrong and unknown ones are the same one statement. */
export async function openQuiz(db: Db, code: string, now: number): Promise<OpenQuiz | null> {
  const quiz = await quizByCode(db, code);
  if (!quiz || quiz.edition === 0 || !quiz.code) return null;
  const edition = (await editionsOf(db, [{ quiz: quiz.id, edition: quiz.edition }])).get(
    editionKey(quiz.id, quiz.edition),
  );
  if (!edition) return null;
  return {
    id: quiz.id,
    code: quiz.code,
    edition,
    state: stateOf(quiz, now),
    opens: quiz.opens_at,
    closes: quiz.closes_at,
  };
}

/** What somebody with the code sees before they begin; null for a wrong code. */
export async function lobbyOf(deps: Deps, code: string, tokenHash: string | null): Promise<TakeLobby | null> {
  const { db } = deps.store;
  const now = deps.clock();
  const quiz = await openQuiz(db, code, now);
  if (!quiz) return null;
  const taker = tokenHash ? await takerOfDevice(db, quiz.id, tokenHash) : null;
  let attempts = taker ? await attemptsOfTaker(db, taker.id) : [];
  if (taker && attempts.some(({ seal, deadline }) => seal === null && deadline !== null && now > deadline + GRACE_MS)) {
    await sealOverdue(deps);
    attempts = await attemptsOfTaker(db, taker.id);
  }
  const { settings, sections, title, note } = quiz.edition;
  const asked = sections.flatMap(({ draw, places }) =>
    (draw === null ? places : places.slice(0, draw)).map(({ points }) => points),
  );
  return {
    now,
    title,
    note,
    mode: settings.mode,
    access: settings.access,
    state: quiz.state,
    opens: quiz.opens,
    closes: quiz.closes,
    limit: settings.limit === null ? null : settings.limit * (1 + (taker?.extra ?? 0) / 100),
    items: asked.length,
    possible: asked.reduce((sum, points) => sum + points, 0),
    certainty: settings.certainty,
    name: taker?.name ?? null,
    removed: taker === null && tokenHash !== null && (await wasRemoved(db, quiz.id, tokenHash)),
    attempts: await linesOf(db, attempts, settings, quiz.state === "closed"),
    left: attemptsLeft(settings, attempts),
  };
}

export const attemptsLeft = (settings: QuizSettings, attempts: readonly QuizAttempt[]): number | null =>
  settings.attempts === null ? null : Math.max(0, settings.attempts - attempts.length);

async function linesOf(
  db: Db,
  attempts: readonly QuizAttempt[],
  settings: QuizSettings,
  closed: boolean,
): Promise<TakeLobby["attempts"]> {
  const grades = await gradesOf(
    db,
    attempts.map(({ id }) => id),
  );
  return attempts.map((attempt) => {
    const out = hasCome(settings.show.points, { sealed: attempt.seal !== null, closed, checked: false });
    const grade = out ? grades.get(attempt.id)?.at(-1) : undefined;
    return {
      attempt: attempt.id,
      number: attempt.number,
      started: attempt.started_at,
      deadline: attempt.deadline,
      finished: attempt.finished_at,
      points: grade?.points ?? null,
      possible: grade?.possible ?? null,
    };
  });
}
