"use client";
import { LayoutGrid } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface TakeBarProps {
  readonly answered: number;
  readonly of: number;
  readonly onOverview: () => void;
  /** Null on the first item. */
  readonly onBack: (() => void) | null;
  readonly next: string;
  readonly onNext: () => void;
}

/** The way on, under the thumb. */
export function TakeBar({ answered, of, onOverview, onBack, next, onNext }: TakeBarProps) {
  const take = useWords(takeWords);
  return (
    <footer className="take-bar">
      <button
        type="button"
        className={`${act.iconTall} wide:hidden`}
        aria-label={take.overviewOf(answered, of)}
        onClick={onOverview}
      >
        <LayoutGrid {...icon} />
      </button>
      <button
        type="button"
        className={`${act.quiet} disabled:opacity-35`}
        disabled={onBack === null}
        onClick={() => onBack?.()}
      >
        {take.back}
      </button>
      <button type="button" className={act.strong} onClick={onNext}>
        {next}
      </button>
    </footer>
  );
}
