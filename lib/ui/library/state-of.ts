import { type CardMemory, LEECH_LAPSES } from "#lib/domain/review/memory.ts";
import type { browseWords } from "../text/en/browse.ts";

/** Where a card stands, in a few words. @param day the learner's day @param now epoch ms */
export function stateInWords(text: typeof browseWords, memory: CardMemory, day: number, now: number): string {
  if (memory.suspended) return text.suspended;
  if (memory.buriedUntil !== null && memory.buriedUntil > day) return text.buried(memory.buriedUntil - day);
  if (memory.state === "new") return text.isNew;
  if (memory.dueAt !== null) return text.dueAt(memory.dueAt, now);
  return memory.dueDay === null ? text.isNew : text.dueIn(memory.dueDay - day);
}

/** The same with what stands out: forgotten often, flagged. */
export function standingInWords(text: typeof browseWords, memory: CardMemory, day: number, now: number): string {
  return [
    stateInWords(text, memory, day, now),
    memory.lapses >= LEECH_LAPSES && text.lapses(memory.lapses),
    memory.flag && text.flagged[memory.flag],
  ]
    .filter(Boolean)
    .join(" · ");
}
