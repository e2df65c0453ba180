import "server-only";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { insertQuiz } from "../../repos/quizzes.ts";

/** A quiz of one's own. @returns its id */
export async function createQuiz({ store, clock }: Deps, learner: string, draft: QuizDraft): Promise<string> {
  const id = newId();
  const now = clock();
  await insertQuiz(store.db, {
    id,
    learner_id: learner,
    title: draft.title,
    state: "draft",
    code: null,
    draft,
    revision: 1,
    edition: 0,
    opens_at: null,
    closes_at: null,
    names_gone_at: null,
    created_at: now,
    changed_at: now,
  });
  return id;
}
