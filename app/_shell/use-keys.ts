"use client";
import { useEffect, useEffectEvent } from "react";

/**
 * Keys of a screen: what a key means now, or null. Keys with Ctrl, Meta or Alt, those of a dialog, and those that somebody
 * types into a field are not asked about.
 */
export function useKeys(taskOf: (key: string, event: KeyboardEvent) => (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const choice = target.matches("input[type=radio], input[type=checkbox]");
    if (choice ? event.key === " " : target.closest("input, textarea, select")) return;
    if (target.closest("dialog[open]")) return;
    const task = taskOf(event.key, event);
    if (!task) return;
    event.preventDefault();
    task();
  });
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
