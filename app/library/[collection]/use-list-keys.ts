"use client";
import { type RefObject, useEffect, useEffectEvent } from "react";

interface ListKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly choose: (id: string, range: boolean) => void;
  readonly close: () => void;
}

/** / searches, J and K go through the list, X chooses, Shift makes it a range, Esc closes. A text that is being typed keeps its letters. */
export function useListKeys({ search, choose, close }: ListKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest("dialog[open]")) return;
    if (target.closest("input:not([type=checkbox]), textarea, select")) {
      if (event.key === "Escape") target.blur();
      return;
    }
    const task = taskOf(event.key, event.shiftKey);
    if (!task) return;
    event.preventDefault();
    task();
  });
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  function taskOf(key: string, shift: boolean): (() => void) | null {
    switch (key) {
      case "/":
        return () => search.current?.focus();
      case "j":
      case "J":
        return () => move(1, shift);
      case "k":
      case "K":
        return () => move(-1, shift);
      case "x":
      case "X":
        return () => {
          const id = rowOfFocus()?.dataset.card;
          if (id) choose(id, shift);
        };
      case "Escape":
        return close;
      default:
        return null;
    }
  }

  function move(by: 1 | -1, range: boolean): void {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-card]")];
    const here = rowOfFocus();
    const next = here ? rows[rows.indexOf(here) + by] : rows[0];
    if (!next) return;
    if (range && here?.dataset.card) choose(here.dataset.card, true);
    next.querySelector("button")?.focus();
    next.scrollIntoView({ block: "nearest" });
    if (range && next.dataset.card) choose(next.dataset.card, true);
  }
}

const rowOfFocus = (): HTMLElement | null =>
  (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-card]") ?? null;
