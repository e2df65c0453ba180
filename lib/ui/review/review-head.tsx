"use client";
import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { reviewWords } from "../text/en/review.ts";
import { useWords } from "../text/use-words.tsx";

interface ReviewHeadProps {
  /** Answers given, and answers given plus those still to come as far as is known; null while nothing is. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** "7 of 24". */
  readonly count?: string;
  /** The button at the end. */
  readonly more?: ReactNode;
  /** What leaving is called where it is no review. */
  readonly leave?: string;
}

/** The thread across the top, the way out, and how far this is. */
export function ReviewHead({ progress, count, more, leave }: ReviewHeadProps) {
  const review = useWords(reviewWords);
  return (
    <header className="wide:col-start-1">
      <progress
        className="thread fixed inset-x-0 top-0 z-9"
        aria-label={review.thread}
        value={progress?.done ?? 0}
        max={Math.max(1, progress?.of ?? 1)}
      >
        {count}
      </progress>
      <div className="grid h-14 grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] items-center ps-2 pe-2 pt-0.75 wide:h-16 wide:px-5">
        <Link href="/" className={act.icon} aria-label={leave ?? review.leave}>
          <X {...icon} />
        </Link>
        {count && <h1 className="type-figures text-center text-[1rem]/6 font-normal text-ink-muted">{count}</h1>}
        {more}
      </div>
    </header>
  );
}
