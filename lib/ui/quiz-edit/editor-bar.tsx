"use client";
import { Ellipsis, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";

type Standing =
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "saving" | "kept" | "failed" | "conflict" };

/** How what was written stands with the server. */
export function SavedLine({ state }: { readonly state: Standing }) {
  const words = useWords(quizEditWords);
  const said = {
    saved: state.is === "saved" ? words.saved(state.at) : "",
    saving: words.saving,
    kept: words.kept,
    failed: words.saveFailed,
    conflict: words.conflictTitle,
  }[state.is];
  const bad = state.is === "failed" || state.is === "conflict";
  return (
    <p
      role="status"
      className={`type-small ${bad ? "text-again" : state.is === "kept" ? "text-hard" : "text-ink-muted"}`}
    >
      {said}
    </p>
  );
}

interface EditorBarProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onMore: () => void;
  /** The parts of the quiz. */
  readonly children: ReactNode;
}

/** Where one is in the quiz, and the way back. */
export function EditorBar({ canUndo, canRedo, onUndo, onRedo, onMore, children }: EditorBarProps) {
  const words = useWords(quizEditWords);
  return (
    <div className="quiz-bar">
      <div className="me-auto">{children}</div>
      <div className="-me-3 flex">
        <button type="button" className={act.icon} aria-label={words.undo} disabled={!canUndo} onClick={onUndo}>
          <Undo2 {...icon} />
        </button>
        <button type="button" className={act.icon} aria-label={words.redo} disabled={!canRedo} onClick={onRedo}>
          <Redo2 {...icon} />
        </button>
        <button type="button" className={act.icon} aria-label={words.more} aria-haspopup="dialog" onClick={onMore}>
          <Ellipsis {...icon} />
        </button>
      </div>
    </div>
  );
}
