"use client";
import { type ItemTypeName, itemTypeNames } from "#lib/domain/item/types/index.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface TypeDialogProps {
  readonly onType: (type: ItemTypeName) => void;
  readonly onClose: () => void;
}

/** Which kind of item is written. */
export function TypeDialog({ onType, onClose }: TypeDialogProps) {
  const words = useWords(quizEditWords);
  return (
    <Modal open={true} title={words.addType} onClose={onClose}>
      <ul className="mt-2">
        {itemTypeNames.map((type) => (
          <li key={type}>
            <button type="button" className="menu-row" onClick={() => onType(type)}>
              {words.types[type]}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
