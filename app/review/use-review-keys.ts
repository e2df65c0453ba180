"use client";
import { useEffect, useEffectEvent } from "react";
import type { Rating } from "#lib/domain/review/rating.ts";

export interface ReviewKeys {
  readonly show: () => void;
  readonly grade: (rating: Rating) => void;
  /** The n-th option of a choice, 1 first. */
  readonly choose: (n: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly passage: () => void;
  readonly allKeys: () => void;
  readonly escape: () => void;
}

/** The keys of review. What has the focus keeps its own: a button its Space, an input every letter. */
export function useReviewKeys(keys: ReviewKeys, revealed: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const target = event.target as HTMLElement;
    if (target.closest("dialog[open]")) return; // a modal dialog has its own Esc
    if (event.key === "Escape") return keys.escape();
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    const task = taskOf(event, keys, revealed, target.closest("button, a, summary") !== null);
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

function taskOf(event: KeyboardEvent, keys: ReviewKeys, revealed: boolean, onControl: boolean): (() => void) | null {
  switch (event.key) {
    case " ":
      if (onControl) return null;
      return revealed ? () => keys.grade(3) : keys.show;
    case "1":
    case "2":
    case "3":
    case "4":
      return revealed ? () => keys.grade(Number(event.key) as Rating) : () => keys.choose(Number(event.key));
    case "a":
    case "b":
    case "c":
    case "d":
      return revealed ? null : () => keys.choose("abcd".indexOf(event.key) + 1);
    case "z":
      return keys.undo;
    case "Z":
      return event.shiftKey ? keys.redo : keys.undo; // with caps lock on, z arrives as Z
    case "p":
    case "P":
      return keys.passage;
    case "?":
      return keys.allKeys;
    default:
      return null;
  }
}
