"use client";
import { Check, CloudOff } from "lucide-react";
import { icon } from "../primitives/icon.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface SavedLineProps {
  readonly state: {
    readonly saving: "saved" | "sending" | "waiting";
    readonly savedAt: number | null;
    readonly unsent: number;
    /** What was given outlives the page. */
    readonly lasting: boolean;
  };
  /** This item's last answer was not taken. */
  readonly refused: boolean;
  readonly answered: boolean;
}

/** Whether the server has it, in words, under every answer. */
export function SavedLine({ state, refused, answered }: SavedLineProps) {
  const take = useWords(takeWords);
  const { saving, savedAt, unsent, lasting } = state;
  return (
    <p className="type-small mt-4 flex min-h-5 items-center gap-2 text-ink-muted" role="status">
      {refused ? (
        <span className="text-again">{take.refused}</span>
      ) : saving === "waiting" ? (
        <>
          <CloudOff {...icon} className="size-4 shrink-0" /> {lasting ? take.waiting(unsent) : take.waitingHere(unsent)}
        </>
      ) : saving === "sending" ? (
        take.sending
      ) : (
        answered &&
        savedAt !== null && (
          <>
            <Check {...icon} className="size-4 shrink-0" /> {take.saved(savedAt)}
          </>
        )
      )}
    </p>
  );
}
