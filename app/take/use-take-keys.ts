"use client";
import type { TakeItem } from "#lib/contract/take.ts";
import type { Answer } from "#lib/domain/item/item.ts";
import { useKeys } from "../_shell/use-keys.ts";

interface TakeKeys {
  /** Null: keys mean nothing now. */
  readonly item: TakeItem | null;
  readonly onAnswer: (answer: Answer | null) => void;
  readonly onNext: () => void;
  readonly onFlag: () => void;
}

/** A to E choose, Enter goes on, F flags (an item with a sixth option keeps F for it). */
export function useTakeKeys({ item, onAnswer, onNext, onFlag }: TakeKeys): void {
  useKeys((key, event) => {
    if (!item) return null;
    if (key === "Enter") return (event.target as HTMLElement).closest("button, a") ? null : onNext;
    const at = "abcdefghijkl".indexOf(key.toLowerCase());
    const { shown } = item;
    const count =
      shown.type === "single" || shown.type === "multiple" ? shown.options.length : shown.type === "true-false" ? 2 : 0;
    if (at >= 0 && key.length === 1 && at < count && !item.locked) return () => onAnswer(chosen(item, at));
    return key.toLowerCase() === "f" ? onFlag : null;
  });
}

function chosen({ shown, answer }: TakeItem, at: number): Answer | null {
  if (shown.type === "true-false") return { holds: at === 0 };
  if (shown.type === "single") return { pick: at };
  const picks = (answer as { picks: number[] } | null)?.picks ?? [];
  const now = picks.includes(at) ? picks.filter((other) => other !== at) : [...picks, at].sort((a, b) => a - b);
  return now.length > 0 ? { picks: now } : null;
}
