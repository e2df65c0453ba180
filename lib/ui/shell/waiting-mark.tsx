"use client";
import { Mark } from "../primitives/mark.tsx";
import { shellWords } from "../text/en/shell.ts";
import { useWords } from "../text/use-words.tsx";
import type { PlaceName } from "./places.ts";

/** What waits at the places; null while not known or for somebody new. */
export interface WhatWaits {
  readonly cards: number;
  readonly proposals: number;
}

/** The count after a place's name, as a mark: cards at Today, proposals at the inbox. */
export function WaitingMark({ place, waiting }: { readonly place: PlaceName; readonly waiting: WhatWaits | null }) {
  const shell = useWords(shellWords);
  const n = waiting && (place === "today" ? waiting.cards : place === "inbox" ? waiting.proposals : 0);
  if (!n) return null;
  return (
    <>
      <span aria-hidden="true">
        <Mark n={n} />
      </span>
      <span className="sr-only">, {place === "today" ? shell.waiting(n) : shell.proposals(n)}</span>
    </>
  );
}
