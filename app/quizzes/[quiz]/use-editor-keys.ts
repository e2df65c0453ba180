"use client";
import { useEffect, useEffectEvent } from "react";

/** Z and Shift+Z take back and bring back steps of the quiz; with Ctrl in its fields, too: they are what is typed in. */
export function useEditorKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest("dialog[open]")) return;
    if (!(event.ctrlKey || event.metaKey) && target.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    const task =
      key === "z" ? (event.shiftKey ? redo : undo) : key === "y" && (event.ctrlKey || event.metaKey) ? redo : null;
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
