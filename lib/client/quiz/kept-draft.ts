import * as z from "zod/mini";
import { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { type DraftStore, draftStore } from "./draft-store.ts";

/** A draft that the server does not have yet, and the revision it was made from. */
const Kept = z.object({ id: z.string(), revision: z.number(), draft: QuizDraft });
export type KeptDraft = z.infer<typeof Kept>;

/** One at a time: the one that is being written. */
export const keepDraft = (draft: KeptDraft | null, store: DraftStore = draftStore): void =>
  store.write(draft && JSON.stringify(draft));

export function keptDraft(id: string, store: DraftStore = draftStore): KeptDraft | null {
  const text = store.read();
  if (text === null) return null;
  try {
    const kept = Kept.safeParse(JSON.parse(text));
    return kept.success && kept.data.id === id ? kept.data : null;
  } catch {
    return null; // not ours
  }
}
