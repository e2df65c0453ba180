"use client";
import { Undo2 } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { inboxWords } from "../text/en/inbox.ts";
import { useWords } from "../text/use-words.tsx";

interface VerdictBarProps {
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
  readonly onUndo: () => void;
}

/** The verdict, where a thumb is. */
export function VerdictBar({ canUndo, onAccept, onReject, onEdit, onUndo }: VerdictBarProps) {
  const words = useWords(inboxWords);
  return (
    <div className="verdicts">
      <button
        type="button"
        className={`${act.icon} wide:hidden`}
        aria-label={words.undo}
        disabled={!canUndo}
        onClick={onUndo}
      >
        <Undo2 {...icon} />
      </button>
      <button type="button" className={`${act.quiet} verdict`} onClick={onReject}>
        {words.reject} <KeyCap>X</KeyCap>
      </button>
      <button type="button" className={`${act.quiet} verdict`} onClick={onEdit}>
        {words.edit} <KeyCap>E</KeyCap>
      </button>
      <button type="button" className={`${act.strong} verdict`} onClick={onAccept}>
        {words.accept} <KeyCap>A</KeyCap>
      </button>
    </div>
  );
}
