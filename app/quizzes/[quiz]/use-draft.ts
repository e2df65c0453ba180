"use client";
import { useCallback, useEffect, useReducer, useState, useSyncExternalStore } from "react";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import { changed, type History, historyOf, redone, undone } from "#lib/client/quiz/history.ts";
import { keepDraft, keptDraft } from "#lib/client/quiz/kept-draft.ts";
import { createSaver, type Saver, type SaveState } from "#lib/client/quiz/saver.ts";
import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";

/** Changes the draft. @param field names what is typed in, so that a word is one step; null: a step of its own */
export type EditDraft = (change: (draft: QuizDraft) => QuizDraft, field?: string | null) => void;

type Act =
  | { readonly do: "edit"; readonly change: (draft: QuizDraft) => QuizDraft; readonly field: string | null }
  | { readonly do: "undo" }
  | { readonly do: "redo" };

function stepped(history: History, act: Act): History {
  if (act.do === "undo") return undone(history);
  if (act.do === "redo") return redone(history);
  return changed(history, act.change(history.now), act.field);
}

export interface DraftDesk {
  readonly draft: QuizDraft;
  readonly edit: EditDraft;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saver: Saver;
  readonly state: SaveState;
}

/** A draft that saves itself and can be undone. What an earlier visit could not send is taken up again. */
export function useDraft(api: QuizApi, quiz: OwnQuiz): DraftDesk {
  const [kept] = useState(() => keptDraft(quiz.id));
  const [history, dispatch] = useReducer(stepped, null, () =>
    kept ? { ...historyOf(kept.draft), past: [quiz.draft] } : historyOf(quiz.draft),
  );
  const [saver] = useState(() =>
    createSaver(
      api,
      { ...quiz, revision: kept?.revision ?? quiz.revision },
      {
        now: Date.now,
        wait: (work, ms) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
        onOnline: (work) => {
          const gone = new AbortController();
          addEventListener("online", work, { signal: gone.signal });
          return () => gone.abort();
        },
        onLeave: (work) => {
          const gone = new AbortController();
          addEventListener("pagehide", work, { signal: gone.signal });
          return () => gone.abort();
        },
        keep: (draft) => keepDraft(draft),
      },
    ),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const { now } = history;
  useEffect(() => saver.start(), [saver]);
  useEffect(() => {
    if (now !== quiz.draft || saver.state().is !== "saved") saver.put(now);
  }, [now, quiz.draft, saver]);
  const edit = useCallback<EditDraft>((change, field = null) => dispatch({ do: "edit", change, field }), []);
  const undo = useCallback(() => dispatch({ do: "undo" }), []);
  const redo = useCallback(() => dispatch({ do: "redo" }), []);
  return {
    draft: now,
    edit,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    saver,
    state,
  };
}
