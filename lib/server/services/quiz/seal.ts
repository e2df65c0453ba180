import "server-only";
import { GRACE_MS } from "#lib/domain/assessment/deadline.ts";
import { decidedMarks } from "#lib/domain/assessment/decided.ts";
import type { Place } from "#lib/domain/assessment/layout.ts";
import { type StoredResponse, standings } from "#lib/domain/assessment/response.ts";
import type { Item } from "#lib/domain/item/item.ts";
import type { Db, Store } from "../../db/open.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { digestOf } from "../../digest.ts";
import { decidedIn } from "../../repos/decisions.ts";
import { contents, versionKey } from "../../repos/items.ts";
import {
  insertGrades,
  overdueAttempts,
  type QuizAttempt,
  responsesOf,
  sealAttempts,
} from "../../repos/quiz-attempts.ts";
import { editionKey, editionsOf, holdQuizzes, holdQuizzesOf } from "../../repos/quizzes.ts";

export interface Sealing {
  readonly attempt: QuizAttempt;
  readonly ended: NonNullable<QuizAttempt["ended"]>;
  /** For who never handed in, the end of their time, not when somebody looked. */
  readonly finished: number;
}

/** What the seal is made of: every response as it is stored, in the order of its key. */
export const sealOf = (responses: readonly StoredResponse[]): string => digestOf(responses);

/** Grades and seals attempts, in the caller's transaction: three statements however many there are. */
export async function sealAll(trx: Db, store: Store, sealings: readonly Sealing[], now: number): Promise<void> {
  if (sealings.length === 0) return;
  const attempts = sealings.map(({ attempt }) => attempt);
  const responses = await responsesOf(
    trx,
    attempts.map(({ id }) => id),
  );
  const editions = await editionsOf(
    trx,
    attempts.map(({ quiz_id, edition }) => ({ quiz: quiz_id, edition })),
  );
  const items = await contents(
    trx,
    store.db,
    attempts.flatMap(({ places }) => places),
  );
  // What was decided about an item while somebody was still at it holds for them, too.
  const quizzes = [...new Set(attempts.map(({ quiz_id }) => quiz_id))];
  await holdQuizzes(trx, store.kind, quizzes);
  const decided = await decidedIn(trx, quizzes);
  const grades = attempts.map((attempt) => {
    const settings = editions.get(editionKey(attempt.quiz_id, attempt.edition))?.settings;
    if (!settings) throw new Error("Inconsistent: an attempt without its edition");
    const marks = decidedMarks(
      attempt,
      standings(responses.get(attempt.id) ?? [], attempt.places.length),
      (place) => itemAt(items, place),
      settings,
      decided.get(attempt.quiz_id) ?? new Map(),
    );
    return { attempt: attempt.id, revision: 1, ...marks, reason: null, learner: null, at: now };
  });
  await insertGrades(trx, store.kind, grades);
  await sealAttempts(
    trx,
    store.kind,
    sealings.map(({ attempt, ended, finished }) => ({
      id: attempt.id,
      seal: sealOf(responses.get(attempt.id) ?? []),
      finished,
      ended,
    })),
  );
}

export function itemAt(items: ReadonlyMap<string, Item>, place: Place): Item {
  const item = items.get(versionKey(place.item, place.version));
  if (!item) throw new Error("Inconsistent: an attempt asks an item version that is not there");
  return item;
}

/** Attempts whose time is up and that nobody handed in end at their deadline. @returns how many were sealed */
export async function sealOverdue({ store, clock }: Deps, most = 500): Promise<number> {
  return inTransaction(store, async (trx) => {
    const now = clock();
    await holdQuizzesOf(trx, store.kind, { before: now - GRACE_MS });
    const overdue = await overdueAttempts(trx, store.kind, now - GRACE_MS, most);
    await sealAll(
      trx,
      store,
      overdue.map((attempt) => ({ attempt, ended: "deadline" as const, finished: attempt.deadline ?? now })),
      now,
    );
    return overdue.length;
  });
}
