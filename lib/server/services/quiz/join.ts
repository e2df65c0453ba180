import "server-only";
import type { TakeBegun, TakeJoined } from "#lib/contract/take.ts";
import { deadlineOf } from "#lib/domain/assessment/deadline.ts";
import { layoutOf } from "#lib/domain/assessment/layout.ts";
import { readWord, takerName } from "#lib/domain/assessment/taker-name.ts";
import { grouped } from "../../db/grouped.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { attemptsOfTaker, insertAttempt, type QuizAttempt } from "../../repos/quiz-attempts.ts";
import { holdQuizOfCode, quizByCode } from "../../repos/quizzes.ts";
import {
  bindDevice,
  countTakers,
  joinAll,
  lockTaker,
  type Taker,
  takerByWord,
  takerOfDevice,
  wasRemoved,
} from "../../repos/takers.ts";
import { tellRoom } from "./live.ts";
import { attemptsLeft, lobbyOf, openQuiz } from "./lobby.ts";

interface JoinCall {
  readonly quiz: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly most: number;
  readonly now: number;
}

/** Names join together: two statements for a class that comes in a second. The cap counts those of the same group, too. */
const joinOpen = grouped<JoinCall, "joined" | "full">(async (trx, store, calls) => {
  const room = new Map<string, number>();
  for (const { quiz, most } of calls)
    if (!room.has(quiz)) room.set(quiz, Math.max(0, most - (await countTakers(trx, quiz))));
  const joining: { taker: Taker; tokenHash: string }[] = [];
  const replies: ("joined" | "full")[] = [];
  const here = new Set<string>();
  for (const { quiz, name, tokenHash, now } of calls) {
    // A double tap sends the same browser twice; it is one person.
    const again = here.has(`${quiz}/${tokenHash}`) || (await takerOfDevice(trx, quiz, tokenHash)) !== null;
    const left = room.get(quiz) ?? 0;
    if (!again && left === 0) {
      replies.push("full");
      continue;
    }
    replies.push("joined");
    if (again) continue;
    here.add(`${quiz}/${tokenHash}`);
    room.set(quiz, left - 1);
    const none = { roster: null, word: null, extra: 0, removed_at: null };
    joining.push({ taker: { id: newId(), quiz_id: quiz, name, ...none, created_at: now }, tokenHash });
  }
  if (joining.length > 0) await joinAll(trx, store.kind, joining);
  return replies;
});

/**
 * Lets a browser in: by a name, or by one's word from the roster, which goes on where another phone left off.
 * @returns null for a wrong code
 */
export async function joinQuiz(
  deps: Deps,
  code: string,
  tokenHash: string,
  said: { readonly name?: string | undefined; readonly word?: string | undefined },
): Promise<TakeJoined | null> {
  const now = deps.clock();
  const quiz = await openQuiz(deps.store.db, code, now);
  if (!quiz) return null;
  const { settings } = quiz.edition;
  if (settings.access === "roster") {
    const word = readWord(said.word ?? "");
    const taker = word === "" ? null : await takerByWord(deps.store.db, quiz.id, word);
    if (!taker) return { ok: false, why: "wrong-word" };
    await bindDevice(deps.store.db, tokenHash, taker.id, now);
  } else {
    const name = takerName(said.name ?? "");
    if (!name) return { ok: false, why: "no-name" };
    if (quiz.state === "closed") return { ok: false, why: "closed" };
    const here = await takerOfDevice(deps.store.db, quiz.id, tokenHash);
    if (!here && (await wasRemoved(deps.store.db, quiz.id, tokenHash))) return { ok: false, why: "removed" };
    const joined = await joinOpen(deps.store, { quiz: quiz.id, name, tokenHash, most: settings.most, now });
    if (joined === "full") return { ok: false, why: "full" };
  }
  tellRoom(quiz.id);
  const lobby = await lobbyOf(deps, code, tokenHash);
  return lobby && { ok: true, lobby };
}

/** Begins an attempt, or goes on with the one that is open. @returns null for a wrong code */
export async function beginAttempt(deps: Deps, code: string, tokenHash: string | null): Promise<TakeBegun | null> {
  const { store } = deps;
  if (!(await quizByCode(store.db, code))) return null;
  return inTransaction(store, async (trx) => {
    // Held first: an attempt begun while the quiz is being closed would be sealed by nobody, and go on after its keys are out.
    await holdQuizOfCode(trx, store.kind, code);
    const now = deps.clock();
    const quiz = await openQuiz(trx, code, now);
    if (!quiz) return null;
    const taker = tokenHash ? await takerOfDevice(trx, quiz.id, tokenHash) : null;
    if (!taker) return { ok: false as const, why: "not-joined" as const };
    await lockTaker(trx, store.kind, taker.id); // two taps must not begin two attempts
    const attempts = await attemptsOfTaker(trx, taker.id);
    const open = attempts.find(({ seal }) => seal === null);
    if (open) return { ok: true as const, attempt: open.id };
    if (quiz.state !== "open") return { ok: false as const, why: quiz.state };
    const { settings } = quiz.edition;
    if (attemptsLeft(settings, attempts) === 0) return { ok: false as const, why: "no-more" as const };
    const attempt = newAttempt(quiz, taker, attempts, now);
    await insertAttempt(trx, attempt);
    return { ok: true as const, attempt: attempt.id };
  });
}

function newAttempt(
  quiz: NonNullable<Awaited<ReturnType<typeof openQuiz>>>,
  taker: Taker,
  earlier: readonly QuizAttempt[],
  now: number,
): QuizAttempt {
  const { settings, sections, edition } = quiz.edition;
  const live = settings.mode === "live";
  const seed = newId();
  const seen = new Map<string, number>();
  for (const { item } of earlier.flatMap(({ places }) => places)) seen.set(item, (seen.get(item) ?? 0) + 1);
  return {
    id: newId(),
    quiz_id: quiz.id,
    edition,
    taker_id: taker.id,
    number: earlier.length + 1,
    seed,
    // In a room everybody is at the same item, so the draw and the order are the quiz's.
    places: live ? layoutOf(sections, quiz.id, false) : layoutOf(sections, seed, settings.shuffleItems, seen),
    started_at: now,
    deadline: deadlineOf(now, settings.limit, taker.extra, quiz.closes),
    finished_at: null,
    ended: null,
    seal: null,
  };
}
