"use client";
import type { DraftItem } from "#lib/domain/assessment/quiz.ts";
import { openSpares } from "#lib/domain/item/rubric/spare.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface SwapDialogProps {
  readonly item: DraftItem | null;
  readonly option: string;
  readonly onSwap: (text: string) => void;
  readonly onClose: () => void;
}

/** Wrong answers that the documents prove to be wrong, in place of one. */
export function SwapDialog({ item, onSwap, onClose }: SwapDialogProps) {
  const words = useWords(quizEditWords);
  const spares = item ? openSpares(item.content, item.spares ?? []) : [];
  return (
    <Modal open={true} title={words.swapTitle} onClose={onClose}>
      <p className="mt-2 text-pretty text-ink-muted">{words.swapNote}</p>
      <ul className="mt-3">
        {spares.map((spare) => (
          <li key={spare}>
            <button type="button" className="menu-row font-serif text-[1.0625rem]/6" onClick={() => onSwap(spare)}>
              {spare}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
