"use client";
import { useEffect, useEffectEvent } from "react";

interface ReaderKeys {
  readonly next: (by: 1 | -1) => void;
  /** 1 to 6: the kind at that place. */
  readonly toggle: (place: number) => void;
  readonly close: () => void;
}

/** N opens the next fact, Shift N the one before, 1 to 6 show and hide kinds, Esc closes. */
export function useReaderKeys({ next, toggle, close }: ReaderKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).closest("input, textarea, select, dialog[open]")) return;
    if (event.key.toLowerCase() === "n") next(event.shiftKey ? -1 : 1);
    else if (/^[1-9]$/.test(event.key)) toggle(Number(event.key) - 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
