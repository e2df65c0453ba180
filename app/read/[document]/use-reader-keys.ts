"use client";
import { useKeys } from "../../_shell/use-keys.ts";

interface ReaderKeys {
  readonly next: (by: 1 | -1) => void;
  /** 1 to 9: the kind at that place. */
  readonly toggle: (place: number) => void;
  readonly close: () => void;
}

/** N opens the next fact, Shift N the one before, digits show and hide kinds, Esc closes. */
export function useReaderKeys({ next, toggle, close }: ReaderKeys): void {
  useKeys((key, { shiftKey }) => {
    if (key.toLowerCase() === "n") return () => next(shiftKey ? -1 : 1);
    if (/^[1-9]$/.test(key)) return () => toggle(Number(key) - 1);
    return key === "Escape" ? close : null;
  });
}
