"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { act } from "../primitives/act.ts";
import { Mark } from "../primitives/mark.tsx";
import { firstRunWords } from "../text/en/first-run.ts";
import { useWords } from "../text/use-words.tsx";
import { type Example, ExampleCard } from "./example-card.tsx";

interface FirstRunViewProps {
  readonly example: Example | null;
  readonly collection: string;
  readonly cards: number;
  /** A way to begin on a phone that is somebody else's. */
  readonly borrowed: ReactNode;
}

/** For somebody who has never been here: the idea, one card that shows it, and a way to try. */
export function FirstRunView({ example, collection, cards, borrowed }: FirstRunViewProps) {
  const firstRun = useWords(firstRunWords);
  return (
    <main className="sheet-of-paper gutters flex min-h-[calc(100dvh-3.5rem)] flex-col pb-6 wide:grid wide:min-h-[calc(100dvh-4.5rem)] wide:grid-cols-[minmax(0,1fr)_26.25rem] wide:items-center wide:gap-24">
      <div className="contents wide:block">
        <h1 className="type-poster mt-2 wide:mt-0">
          {firstRun.headline}
          <Mark n={1} />
        </h1>
        <p className="type-lead mt-3 max-w-[42ch] wide:mt-5">{firstRun.lead}</p>
        {cards > 0 && (
          <div className="order-3 mt-auto pt-5 wide:mt-4">
            <Link href="/review" className={`${act.primary} text-balance wide:px-6 wide:text-[1.0625rem]/6`}>
              {firstRun.attempt(cards, collection)}
            </Link>
          </div>
        )}
        <p className="type-small order-4 mt-3 text-ink-muted">
          {firstRun.note} {borrowed}
        </p>
      </div>
      {example && <ExampleCard example={example} />}
    </main>
  );
}
