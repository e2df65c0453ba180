"use client";
import type { ReactNode } from "react";
import type { TakeAttempt } from "#lib/contract/take.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface TakeAsideProps {
  readonly view: TakeAttempt;
  readonly answered: number;
  readonly children: ReactNode;
}

/** Beside the item on wide screens: the overview, how long it is open, the keys. */
export function TakeAside({ view, answered, children }: TakeAsideProps) {
  const take = useWords(takeWords);
  return (
    <aside
      className="hidden border-s border-rule ps-10 wide:row-span-2 wide:mt-14 wide:block"
      aria-label={take.overview}
    >
      <h2 className="type-label mb-3">{take.overview}</h2>
      {children}
      <p className="type-small mt-4 text-ink-muted">
        {take.summary(answered, view.items.length, view.items.filter(({ flagged }) => flagged).length)}
        <br />
        {view.closes !== null && take.openUntil(view.closes)} {view.deadline === null && take.noLimit}
      </p>
      <p className="type-small mt-6 leading-8 text-ink-muted">
        <KeyCap>A</KeyCap> – <KeyCap>E</KeyCap> {take.keys.choose}
        <br />
        <KeyCap>Enter</KeyCap> {take.keys.next} <KeyCap>F</KeyCap> {take.keys.flag}
      </p>
    </aside>
  );
}
