"use client";
import { useEffect, useEffectEvent } from "react";

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) take back and bring back steps of the quiz, in its fields, too: they are what is typed in. */
export function useEditorKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if ((event.target as HTMLElement).closest("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const task = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" ? redo : null;
    if (!task) return;
    event.preventDefault();
    task();
  });
  useEffect(() => {
    const gone = new AbortController();
    addEventListener("keydown", onKey, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
