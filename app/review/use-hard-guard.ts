"use client";
import { useState } from "react";
import { isBorrowed } from "#lib/client/leave/here.ts";
import { overusesHard } from "#lib/client/sitting/hard-guard.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";

const KEY = "footnote.hard-guard";
const SILENCE_MS = 3 * 86_400_000;

/** Says once that Hard is not a fail, then keeps still for three days on this device. */
export function useHardGuard(sitting: Sitting): { readonly said: boolean; readonly hush: () => void } {
  const [hushed, setHushed] = useState(false);
  const said = !hushed && sitting.settings.values.preferences?.grades === 4 && overusesHard(sitting) && !isSilent();
  return {
    said,
    hush: () => {
      setHushed(true);
      if (isBorrowed()) return;
      try {
        localStorage.setItem(KEY, String(Date.now()));
      } catch {
        // No storage: it is silent until the page is left.
      }
    },
  };
}

function isSilent(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(KEY) ?? 0) < SILENCE_MS;
  } catch {
    return false;
  }
}
