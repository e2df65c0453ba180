"use client";
import { KeyCap } from "../primitives/key-cap.tsx";
import { Modal } from "../primitives/modal.tsx";
import { moreWords } from "../text/en/more.ts";
import { useWords } from "../text/use-words.tsx";

/** What can be done to the card on screen besides grading it. */
export const cardActs = [
  "question",
  "edit",
  "flag",
  "bury",
  "suspend",
  "setDue",
  "forget",
  "copy",
  "make",
  "info",
] as const;
export type CardAct = (typeof cardActs)[number];

export const keyOfAct: Readonly<Partial<Record<CardAct, string>>> = {
  question: "Q",
  edit: "E",
  flag: "F",
  bury: "B",
  suspend: "S",
  setDue: "D",
  info: "I",
};

interface MoreMenuProps {
  readonly open: boolean;
  readonly revealed: boolean;
  /** Its document is the learner's own, so that cards can be made of its passage. */
  readonly own: boolean;
  readonly grades: 2 | 4;
  readonly onAct: (act: CardAct) => void;
  readonly onGrades: (grades: 2 | 4) => void;
  readonly onClose: () => void;
}

export function MoreMenu({ open, revealed, own, grades, onAct, onGrades, onClose }: MoreMenuProps) {
  const more = useWords(moreWords);
  return (
    <Modal open={open} title={more.title} onClose={onClose}>
      <ul className="mt-2">
        {cardActs
          .filter((name) => own || name !== "make")
          .map((name) => (
            <li key={name}>
              <button
                type="button"
                className="menu-row"
                disabled={(name === "question" || name === "make") && !revealed} // a passage says the answer
                onClick={() => {
                  onClose();
                  onAct(name);
                }}
              >
                {more.acts[name]}
                {keyOfAct[name] && <KeyCap>{keyOfAct[name]}</KeyCap>}
              </button>
            </li>
          ))}
        <li>
          <button
            type="button"
            className="menu-row"
            onClick={() => {
              onClose();
              onGrades(grades === 2 ? 4 : 2);
            }}
          >
            {grades === 2 ? more.fourGrades : more.twoGrades}
          </button>
        </li>
      </ul>
    </Modal>
  );
}
