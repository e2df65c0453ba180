import * as z from "zod/mini";
import { QuizDraft } from "#lib/domain/assessment/quiz.ts";

/** A draft that the server does not have yet, and the revision it was made from. */
const Kept = z.object({ id: z.string(), revision: z.number(), draft: QuizDraft });
export type KeptDraft = z.infer<typeof Kept>;

const KEY = "footnote.quiz-draft";

/** One at a time: the one that is being written. Without room, or without storage, nothing is kept and nothing breaks. */
export function keepDraft(draft: KeptDraft | null, storage: Storage = localStorage): void {
  try {
    if (draft) storage.setItem(KEY, JSON.stringify(draft));
    else storage.removeItem(KEY);
  } catch {
    // Refused storage; the draft is still on the screen.
  }
}

export function keptDraft(id: string, storage: Storage = localStorage): KeptDraft | null {
  try {
    const kept = Kept.safeParse(JSON.parse(storage.getItem(KEY) ?? "null"));
    return kept.success && kept.data.id === id ? kept.data : null;
  } catch {
    return null;
  }
}
