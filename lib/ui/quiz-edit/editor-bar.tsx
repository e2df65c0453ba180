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

interface EditorBarProps {
  readonly state: Standing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onMore: () => void;
  /** The parts of the quiz. */
  readonly children: ReactNode;
}

/** Where one is in the quiz, how it is stored, and the way back. */
export function EditorBar({ state, canUndo, canRedo, onUndo, onRedo, onMore, children }: EditorBarProps) {
  const words = useWords(quizEditWords);
  const said =
    state.is === "saved"
      ? words.saved(state.at)
      : state.is === "saving"
        ? words.saving
        : state.is === "kept"
          ? words.kept
          : state.is === "failed"
            ? words.saveFailed
            : words.conflictTitle;
  const bad = state.is === "failed" || state.is === "conflict";
  return (
    <div className="quiz-bar">
      <div className="me-auto">{children}</div>
      <p
        role="status"
        className={`type-small ${bad ? "text-again" : state.is === "kept" ? "text-hard" : "text-ink-muted"}`}
      >
        {said}
      </p>
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
