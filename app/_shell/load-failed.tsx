"use client";
import { failureIn } from "#lib/client/failure.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useOutboxStatus } from "../providers.tsx";
import { FailureMessage } from "./failure-message.tsx";

interface LoadFailedProps {
  /** Of the query that should have filled the screen. */
  readonly error: unknown;
  /** What is missing while there is no network. */
  readonly offline: string;
  readonly onAgain: () => void;
}

/** A screen that could not be filled: why, and the way to try again. */
export function LoadFailed({ error, offline, onAgain }: LoadFailedProps) {
  const states = useWords(statesWords);
  const { network } = useOutboxStatus();
  return (
    <FailureMessage failure={failureIn(error)} offline={offline} isOffline={network === "offline"}>
      <button type="button" className={act.primary} onClick={onAgain}>
        {states.tryAgain}
      </button>
    </FailureMessage>
  );
}
