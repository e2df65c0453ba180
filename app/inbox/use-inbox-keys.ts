"use client";
import { useKeys } from "../_shell/use-keys.ts";

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
  useKeys((key, { shiftKey, repeat }) => {
    // A held key goes through the list and decides nothing.
    return repeat && !/^[jk]$/i.test(key) ? null : taskOf(key, shiftKey, acts);
  });
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
