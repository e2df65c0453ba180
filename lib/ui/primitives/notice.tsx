"use client";
import { Undo2, X } from "lucide-react";
import type { ReactNode } from "react";
import { deedsWords } from "../text/en/deeds.ts";
import { useWords } from "../text/use-words.tsx";
import { act } from "./act.ts";
import { icon } from "./icon.ts";
import { KeyCap } from "./key-cap.tsx";

interface NoticeProps {
  readonly message: string;
  /** Something went wrong: said at once and kept in red. */
  readonly wrong?: boolean;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
  /** More that can be said to it, below the message. */
  readonly children?: ReactNode;
}

/** What was just done, where the thumb is, and the way back. It stays until it is closed or something else is done. */
export function Notice({ message, wrong = false, onUndo, onClose, children }: NoticeProps) {
  const words = useWords(deedsWords);
  return (
    <div className="notice" role={wrong ? "alert" : "status"}>
      <div className="min-w-0 flex-1 py-2.5">
        <p className={`text-pretty ${wrong ? "text-again" : ""}`}>{message}</p>
        {children}
      </div>
      {onUndo && (
        <button type="button" className={`${act.quiet} shrink-0`} onClick={onUndo}>
          <Undo2 {...icon} /> {words.undo} <KeyCap>Z</KeyCap>
        </button>
      )}
      <button type="button" className={`${act.icon} -me-2 mt-0.5`} aria-label={words.close} onClick={onClose}>
        <X {...icon} />
      </button>
    </div>
  );
}
