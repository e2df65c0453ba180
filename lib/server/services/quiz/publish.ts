import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { codeFrom } from "#lib/domain/assessment/code.ts";
import { deadlineOf } from "#lib/domain/assessment/deadline.ts";
import type { PublishedSection } from "#lib/domain/assessment/layout.ts";
import { itemsOf, type QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { rosterWord } from "#lib/domain/assessment/taker-name.ts";
import { askedOf, faultsOf, type Item } from "#lib/domain/item/item.ts";
import type { Fault } from "#lib/domain/item/parts.ts";
import { canonical } from "#lib/domain/review/event.ts";
import type { Db, DbKind } from "../../db/open.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { insertVersion, newestVersions, someOfOthers } from "../../repos/items.ts";
import { moveDeadline, openAttempts } from "../../repos/quiz-attempts.ts";
import { backToLobby } from "../../repos/quiz-live.ts";
import {
  changeQuiz,
  editionKey,
  editionsOf,
  insertEdition,
  ownQuiz,
  type Quiz,
  quizByCode,
} from "../../repos/quizzes.ts";
import { insertTakers, renameTaker, takersOf } from "../../repos/takers.ts";
import { stateOf } from "./lobby.ts";
import { sealAll } from "./seal.ts";

export type Published =
  | { readonly ok: true; readonly code: string; readonly edition: number }
  | { readonly ok: false; readonly why: "no-title" | "no-items" | "closes-first" | "no-roster" | "draw-too-many" }
  | {
      readonly ok: false;
      readonly why: "faults";
      readonly faults: readonly { item: string; faults: readonly Fault[] }[];
    };

/**
 * Makes the draft what takers get from now on: items that changed become new versions, the edition is written down for
 * good, the roster's people are there with their words. Attempts that began keep what they were asked; only their end
 * moves with the quiz's. @returns null when the quiz is not the learner's
 */
export async function publishQuiz(deps: Deps, learner: string, id: string): Promise<Published | null> {
  return inTransaction(deps.store, async (trx) => {
    const quiz = await ownQuiz(trx, learner, id, deps.store.kind);
    if (!quiz) return null;
    const wrong = refusalOf(quiz.draft);
    if (wrong) return wrong;
    // An id is the client's to choose; one that is another's item would be a way into their bank.
    const ids = itemsOf(quiz.draft).map((item) => item.id);
    if (await someOfOthers(trx, learner, ids)) return null;
    const now = deps.clock();
    const { draft } = quiz;
    const sections = await storeItems(trx, learner, draft, now);
    const edition = quiz.edition + 1;
    await insertEdition(
      trx,
      { quiz: id, edition, title: draft.title.trim(), note: draft.note, settings: draft.settings, sections },
      now,
    );
    const code = quiz.code ?? (await freeCode(trx));
    const { opensAt, closesAt } = draft.settings;
    await changeQuiz(trx, id, {
      state: "open",
      code,
      edition,
      opens_at: opensAt,
      closes_at: closesAt,
      changed_at: now,
    });
    if (quiz.edition > 0 && stateOf(quiz, now) === "closed") await backToLobby(trx, id, now);
    await settleRoster(trx, quiz, now);
    await settleDeadlines(trx, deps.store.kind, quiz);
    return { ok: true as const, code, edition };
  });
}

function refusalOf(draft: QuizDraft): (Published & { ok: false }) | null {
  if (draft.title.trim() === "") return { ok: false, why: "no-title" };
  if (itemsOf(draft).length === 0) return { ok: false, why: "no-items" };
  if (draft.sections.some(({ draw, items }) => draw !== null && draw > items.length))
    return { ok: false, why: "draw-too-many" };
  const { opensAt, closesAt, access } = draft.settings;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) return { ok: false, why: "closes-first" };
  if (access === "roster" && !draft.roster.some(({ name }) => name.trim())) return { ok: false, why: "no-roster" };
  const faults = itemsOf(draft)
    .map(({ id, content }) => ({ item: id, faults: faultsOf(content) }))
    .filter((found) => found.faults.length > 0);
  return faults.length > 0 ? { ok: false, why: "faults", faults } : null;
}

/** Versions of what changed, and where each item now stands. A used version is never touched. */
async function storeItems(trx: Db, learner: string, draft: QuizDraft, now: number): Promise<PublishedSection[]> {
  const known = await newestVersions(
    trx,
    learner,
    itemsOf(draft).map(({ id }) => id),
  );
  const sections: PublishedSection[] = [];
  for (const { id, title, draw, items } of draft.sections) {
    const places: PublishedSection["places"][number][] = [];
    for (const { id: item, content } of items) {
      const newest = known.get(item);
      const same = newest !== undefined && canonical(JSON.parse(newest.content)) === canonical(content);
      const version = newest ? newest.version + (same ? 0 : 1) : 1;
      if (!same) await insertVersion(trx, learner, item, version, content, askedRowOf(content), now);
      places.push({ item, version, type: content.type, points: content.points });
    }
    if (places.length > 0) sections.push({ id, title, draw, places });
  }
  return sections;
}

export const askedRowOf = (content: Item) => ({
  stem: content.stem,
  points: content.points,
  hints: content.hints.length,
  asked: askedOf(content),
});

async function freeCode(trx: Db): Promise<string> {
  for (;;) {
    const code = codeFrom(randomBytes(32));
    if (code && !(await quizByCode(trx, code))) return code;
  }
}

/** Who is new on the roster gets a word; who left it is removed, with their attempts kept; who came back is back. */
async function settleRoster(trx: Db, { id, draft }: Quiz, now: number): Promise<void> {
  if (draft.settings.access !== "roster") return;
  const known = new Map((await takersOf(trx, id)).flatMap((taker) => (taker.roster ? [[taker.roster, taker]] : [])));
  const named = draft.roster.filter(({ name }) => name.trim());
  const listed = new Set(named.map((entry) => entry.id));
  for (const entry of named) {
    const taker = known.get(entry.id);
    if (taker) await renameTaker(trx, taker.id, entry.name.trim(), entry.extra, null);
  }
  for (const [entry, taker] of known)
    if (!listed.has(entry) && taker.removed_at === null)
      await renameTaker(trx, taker.id, taker.name ?? "", taker.extra, now);
  const words = new Set([...known.values()].map(({ word }) => word));
  const fresh = named.filter((entry) => !known.has(entry.id));
  await insertTakers(
    trx,
    fresh.map(({ id: roster, name, extra }) => ({
      id: newId(),
      quiz_id: id,
      name: name.trim(),
      roster,
      word: freeWord(words),
      extra,
      removed_at: null,
      created_at: now,
    })),
  );
}

function freeWord(taken: Set<string | null>): string {
  for (;;) {
    const word = rosterWord((below) => randomInt(below));
    if (taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}

/** A quiz that is open longer, or shorter, is so for attempts under way, too; their own limit is that of their edition. */
async function settleDeadlines(trx: Db, kind: DbKind, quiz: Quiz): Promise<void> {
  const open = await openAttempts(trx, kind, quiz.id);
  if (open.length === 0) return;
  const editions = await editionsOf(
    trx,
    open.map(({ edition }) => ({ quiz: quiz.id, edition })),
  );
  const extras = new Map((await takersOf(trx, quiz.id)).map(({ id, extra }) => [id, extra]));
  for (const attempt of open) {
    const limit = editions.get(editionKey(quiz.id, attempt.edition))?.settings.limit ?? null;
    const extra = extras.get(attempt.taker_id) ?? 0;
    await moveDeadline(trx, attempt.id, deadlineOf(attempt.started_at, limit, extra, quiz.draft.settings.closesAt));
  }
}

/** Closes a quiz now: attempts under way are sealed with what was acknowledged. @returns null when it is not the learner's */
export async function closeQuiz(deps: Deps, learner: string, id: string): Promise<true | null> {
  return inTransaction(deps.store, (trx) => closeIn(trx, deps, learner, id));
}

/** The same in the caller's transaction. */
export async function closeIn(trx: Db, { store, clock }: Deps, learner: string, id: string): Promise<true | null> {
  const quiz = await ownQuiz(trx, learner, id, store.kind);
  if (!quiz || quiz.edition === 0) return null;
  const now = clock();
  const closes = quiz.closes_at === null || quiz.closes_at > now ? now : quiz.closes_at;
  await changeQuiz(trx, id, { state: "closed", closes_at: closes, changed_at: now });
  await sealAll(
    trx,
    store,
    (await openAttempts(trx, store.kind, id)).map((attempt) => ({
      attempt,
      ended: "closed" as const,
      finished: closes,
    })),
    now,
  );
  return true;
}

/** Opens a closed quiz again, until it is closed by hand or its new draft says otherwise. */
export async function reopenQuiz({ store, clock }: Deps, learner: string, id: string): Promise<true | null> {
  return inTransaction(store, async (trx) => {
    const quiz = await ownQuiz(trx, learner, id, store.kind);
    if (!quiz || quiz.edition === 0) return null;
    const now = clock();
    // One that ended by its time still says open.
    if (stateOf(quiz, now) === "closed") await backToLobby(trx, id, now);
    await changeQuiz(trx, id, { state: "open", closes_at: null, changed_at: now });
    return true as const;
  });
}
