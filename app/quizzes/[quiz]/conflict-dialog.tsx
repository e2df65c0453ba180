"use client";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ConflictDialogProps {
  /** Items of each version. */
  readonly theirs: number;
  readonly mine: number;
  readonly onChoose: (choice: "mine" | "theirs") => void;
}

/** Two versions of one quiz: one is chosen, and the other is one step back. */
export function ConflictDialog({ theirs, mine, onChoose }: ConflictDialogProps) {
  const words = useWords(quizEditWords);
  return (
    <Modal open={true} title={words.conflictTitle} onClose={() => onChoose("mine")}>
      <p className="mt-3 text-pretty">{words.conflict(theirs, mine)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className={act.quiet} onClick={() => onChoose("mine")}>
          {words.keepMine}
        </button>
        <button type="button" className={act.quiet} onClick={() => onChoose("theirs")}>
          {words.takeTheirs}
        </button>
      </div>
    </Modal>
  );
}
