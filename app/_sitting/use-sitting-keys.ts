"use client";
import { useEffect, useEffectEvent } from "react";
import type { Rating } from "#lib/domain/review/rating.ts";
import type { CardAct } from "#lib/ui/review/more-menu.tsx";

export type OpenDialog = "menu" | "keys" | "flag" | "setDue" | "make" | "info" | null;

interface SittingKeys {
  readonly show: () => void;
  readonly grade: (rating: Rating) => void;
  /** The grades of the keys 1, 2, …. */
  readonly offered: readonly Rating[];
  /** The n-th option of a choice, 1 first. */
  readonly choose: ((n: number) => void) | null;
  /** Into the input of a typed card: typing is offered, not asked for. */
  readonly type: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly passage: () => void;
  readonly dialog: (dialog: OpenDialog) => void;
  readonly act: (act: CardAct) => void;
  readonly escape: () => void;
}

/** The keys of a sitting. What has the focus keeps its own: a button its Space, an input every letter. */
export function useSittingKeys(keys: SittingKeys, revealed: boolean): void {
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

const acts: Readonly<Record<string, CardAct>> = {
  q: "question",
  e: "edit",
  f: "flag",
  s: "suspend",
  i: "info",
};

function taskOf(event: KeyboardEvent, keys: SittingKeys, revealed: boolean, onControl: boolean): (() => void) | null {
  const key = event.key.toLowerCase(); // with caps lock on, z arrives as Z
  if (key === " ") {
    if (onControl) return null;
    return revealed ? () => keys.grade(3) : keys.show;
  }
  if (key === "enter") return onControl || revealed ? null : keys.type;
  if (/^[1-9]$/.test(key)) {
    const rating = keys.offered[Number(key) - 1];
    const { choose } = keys;
    if (!revealed) return choose && (() => choose(Number(key)));
    return rating ? () => keys.grade(rating) : null;
  }
  // A letter of an option comes first while one can be chosen; afterwards B and D are what the menu says.
  const { choose } = keys;
  if (!revealed && choose && /^[a-d]$/.test(key)) return () => choose("abcd".indexOf(key) + 1);
  if (key === "z") return event.shiftKey ? keys.redo : keys.undo;
  if (key === "p") return keys.passage;
  if (key === "b") return () => keys.act("bury");
  if (key === "d") return () => keys.dialog("setDue");
  if (key === "m") return () => keys.dialog("menu");
  if (key === "?") return () => keys.dialog("keys");
  const act = acts[key];
  return act && (act !== "question" || revealed) ? () => keys.act(act) : null;
}
