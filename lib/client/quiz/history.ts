import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";

/** A draft with what it was before, for undoing, and what was undone, for doing it again. */
export interface History {
  readonly now: QuizDraft;
  readonly past: readonly QuizDraft[];
  readonly future: readonly QuizDraft[];
  /** What the last change was made to; another to the same is the same step. */
  readonly field: string | null;
}

const MOST_STEPS = 200;

export const historyOf = (now: QuizDraft): History => ({ now, past: [], future: [], field: null });

/** @param field names what is being typed in, so that a word is one step and not five; null: a step of its own */
export function changed(history: History, now: QuizDraft, field: string | null): History {
  if (now === history.now) return history;
  const same = field !== null && field === history.field;
  return { now, past: same ? history.past : [...history.past, history.now].slice(-MOST_STEPS), future: [], field };
}

export function undone({ now, past, future }: History): History {
  const before = past.at(-1);
  if (!before) return { now, past, future, field: null };
  return { now: before, past: past.slice(0, -1), future: [now, ...future], field: null };
}

export function redone({ now, past, future }: History): History {
  const [next, ...rest] = future;
  if (!next) return { now, past, future, field: null };
  return { now: next, past: [...past, now], future: rest, field: null };
}
