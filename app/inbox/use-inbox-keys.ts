"use client";
import { useEffect, useEffectEvent } from "react";

export interface InboxActs {
  readonly accept: () => void;
  readonly acceptAll: () => void;
  readonly reject: () => void;
  readonly edit: () => void;
  readonly undo: () => void;
  readonly move: (by: 1 | -1) => void;
}

/** A accepts, X rejects, E edits, J and K go through the list, Z takes back, Shift A accepts all that pass. */
export function useInboxKeys(acts: InboxActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest("input, textarea, select, dialog[open]")) return;
    const task = taskOf(event.key, event.shiftKey, acts);
    // A held key goes through the list and decides nothing.
    if (!task || (event.repeat && !/^[jk]$/i.test(event.key))) return;
    event.preventDefault();
    task();
  });
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

function taskOf(key: string, shift: boolean, acts: InboxActs): (() => void) | null {
  switch (key.toLowerCase()) {
    case "a":
      return shift ? acts.acceptAll : acts.accept;
    case "x":
      return acts.reject;
    case "e":
      return acts.edit;
    case "z":
      return acts.undo;
    case "j":
      return () => acts.move(1);
    case "k":
      return () => acts.move(-1);
    default:
      return null;
  }
}
