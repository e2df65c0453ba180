"use client";
import { Undo2 } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { keysWords } from "../text/en/keys.ts";
import { reviewWords } from "../text/en/review.ts";
import { useWords } from "../text/use-words.tsx";

interface RevealBarProps {
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onShow: () => void;
}

/** Before the answer: undo where the thumb rests, and the one act. */
export function RevealBar({ canUndo, onUndo, onShow }: RevealBarProps) {
  const review = useWords(reviewWords);
  const keys = useWords(keysWords);
  return (
    <div className="grid grid-cols-[3.5rem_minmax(0,1fr)_3.5rem] items-center gap-2 wide:grid-cols-[minmax(0,1fr)_3.5rem] wide:gap-1">
      <button
        type="button"
        className={`${act.iconTall} wide:order-last`}
        aria-label={review.undo}
        aria-keyshortcuts="z"
        disabled={!canUndo}
        onClick={onUndo}
      >
        <Undo2 {...icon} />
      </button>
      <button type="button" className={`${act.primary} wide:w-full`} onClick={onShow}>
        {review.show} <KeyCap>{keys.space}</KeyCap>
      </button>
    </div>
  );
}
