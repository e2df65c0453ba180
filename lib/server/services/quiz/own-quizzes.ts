import "server-only";
import {
  type Bank,
  MOST_QUIZZES,
  type NewQuizReply,
  type OwnQuiz,
  type PublishQuiz,
  type PublishReply,
  type Quizzes,
  type SaveDraft,
  type SaveReply,
} from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { defaultQuizSettings } from "#lib/domain/assessment/settings.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { bankOf } from "../../repos/items.ts";
import type { Learner } from "../../repos/learners.ts";
import { deleteQuiz, ownQuiz, ownQuizzes, type Quiz, saveDraft } from "../../repos/quizzes.ts";
import { extraTimes, takersOf } from "../../repos/takers.ts";
import { createQuiz } from "./drafts.ts";
import { publishQuiz } from "./publish.ts";

const MOST_IN_BANK = 500;

const emptyDraft = (title: string): QuizDraft => ({
  title,
  note: "",
  settings: defaultQuizSettings,
  sections: [{ id: newId().slice(0, 8), title: "", draw: null, items: [] }],
  roster: [],
});

/** One's own quizzes, last changed first. @param learner null: nobody yet, who has none */
export async function quizList({ store, clock }: Deps, learner: string | null): Promise<Quizzes> {
  const rows = learner === null ? [] : await ownQuizzes(store.db, learner);
  return {
    now: clock(),
    quizzes: rows.map((row) => ({
      id: row.id,
      title: row.title,
      state: row.state,
      code: row.code,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      changed: row.changed_at,
      takers: Number(row.takers ?? 0),
      answered: Number(row.answered ?? 0),
    })),
  };
}

export async function newQuiz(deps: Deps, learner: string, title: string): Promise<NewQuizReply> {
  return made(deps, learner, emptyDraft(title));
}

async function made(deps: Deps, learner: string, draft: QuizDraft): Promise<NewQuizReply> {
  const has = (await ownQuizzes(deps.store.db, learner)).length;
  if (has >= MOST_QUIZZES)
    return { ok: false, message: `You have ${has} quizzes, which is as many as there may be. Delete one first.` };
  return { ok: true, id: await createQuiz(deps, learner, draft) };
}

/** A quiz as its owner edits it; null when it is not theirs. @param take where takers go, without the code */
export async function openOwnQuiz(deps: Deps, take: string, learner: string, id: string): Promise<OwnQuiz | null> {
  const quiz = await ownQuiz(deps.store.db, learner, id);
  return quiz && seenQuiz(deps, take, quiz);
}

async function seenQuiz({ store }: Deps, take: string, quiz: Quiz): Promise<OwnQuiz> {
  const words = quiz.edition > 0 && quiz.draft.settings.access === "roster" ? await takersOf(store.db, quiz.id) : [];
  return {
    id: quiz.id,
    state: quiz.state,
    code: quiz.code,
    edition: quiz.edition,
    revision: quiz.revision,
    changed: quiz.changed_at,
    draft: quiz.draft,
    take,
    people: await extraTimes(store.db, quiz.learner_id, quiz.id),
    words: words.flatMap(({ roster, word, removed_at }) =>
      roster && word && removed_at === null ? [{ entry: roster, word }] : [],
    ),
  };
}

/**
 * Stores the whole draft, unless another was stored since the one it was made from: then nothing is stored and the other is
 * told. The same draft sent twice, its first reply lost, is stored once. @returns null when the quiz is not the learner's
 */
export async function saveOwnDraft(
  deps: Deps,
  take: string,
  learner: string,
  { id, revision, draft }: SaveDraft,
): Promise<SaveReply | null> {
  const now = deps.clock();
  return inTransaction(deps.store, async (trx) => {
    if (await saveDraft(trx, learner, id, revision, draft, now))
      return { ok: true as const, revision: revision + 1, changed: now };
    const quiz = await ownQuiz(trx, learner, id);
    if (!quiz) return null;
    if (JSON.stringify(quiz.draft) === JSON.stringify(draft))
      return { ok: true as const, revision: quiz.revision, changed: quiz.changed_at };
    return { ok: false as const, newer: await seenQuiz({ ...deps, store: { ...deps.store, db: trx } }, take, quiz) };
  });
}

/** A draft like this quiz's, with items of its own and without its roster's words. Null when it is not the learner's. */
export async function duplicateQuiz(deps: Deps, learner: string, id: string): Promise<NewQuizReply | null> {
  const quiz = await ownQuiz(deps.store.db, learner, id);
  if (!quiz) return null;
  const { draft } = quiz;
  return made(deps, learner, {
    ...draft,
    title: `${draft.title} (copy)`.slice(0, 200),
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, id: newId() })),
    })),
  });
}

/** @returns null when it is not the learner's */
export async function removeQuiz({ store }: Deps, learner: string, id: string): Promise<Record<string, never> | null> {
  return (await deleteQuiz(store.db, learner, id)) ? {} : null;
}

/** Items the learner published, newest first. */
export async function itemBank({ store }: Deps, learner: string): Promise<Bank> {
  return {
    items: (await bankOf(store.db, learner, MOST_IN_BANK)).map(({ id, version, changed, content }) => ({
      id,
      version,
      changed,
      content,
    })),
  };
}

/** Publishes the draft of that revision. @returns null when the quiz is not the learner's */
export async function publishOwn(
  deps: Deps,
  take: string,
  learner: string,
  { id, revision }: PublishQuiz,
): Promise<PublishReply | null> {
  const before = await ownQuiz(deps.store.db, learner, id);
  if (!before) return null;
  if (before.revision !== revision) return { ok: false, why: "stale" };
  const done = await publishQuiz(deps, learner, id);
  if (!done) return null;
  if (!done.ok) return { ok: false, why: done.why };
  const quiz = await openOwnQuiz(deps, take, learner, id);
  return quiz && { ok: true, quiz };
}

/** Its title, for a page's head; null when there is no such quiz of the person's. */
export async function titleOfOwnQuiz({ store }: Deps, learner: Learner | null, id: string): Promise<string | null> {
  return learner === null ? null : ((await ownQuiz(store.db, learner.id, id))?.title ?? null);
}
