"use client";
import type { ReactNode } from "react";
import type { Failure } from "#lib/client/failure.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface FailureMessageProps {
  readonly failure: Failure;
  /** What to say when there is no network at all. */
  readonly offline: string;
  readonly isOffline: boolean;
  readonly children: ReactNode;
}

/** A failure in words: its cause, then the one thing to do. */
export function FailureMessage({ failure, offline, isOffline, children }: FailureMessageProps) {
  const states = useWords(statesWords);
  const said = inWords(states, failure, isOffline ? offline : null);
  const detail = failure.kind === "problem" ? states.withId(failure.request) : undefined;
  return (
    <StateMessage title={said[0]} message={said[1]} detail={detail}>
      {children}
    </StateMessage>
  );
}

type States = typeof statesWords;

function inWords(states: States, failure: Failure, offline: string | null): readonly [string, string] {
  if (failure.kind === "network") {
    return offline === null ? [states.unreachableTitle, states.unreachable] : [states.offlineTitle, offline];
  }
  if (failure.kind === "unreadable") return [states.unreadableTitle, states.unreadable];
  if (failure.code === "too_many_requests") return [states.busyTitle, states.busy];
  if (failure.code === "storage_full") return [states.fullTitle, states.full];
  return [states.failedTitle, states.failed];
}
