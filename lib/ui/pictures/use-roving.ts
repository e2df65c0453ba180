"use client";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface RovingOptions {
  /** Keys of all marks in their order. */
  readonly keys: readonly string[];
  /** Keys of those that are drawn. */
  readonly drawn: ReadonlySet<string>;
  /** Brings a mark that is not drawn into view; else only drawn ones are reached. */
  readonly show?: (key: string) => void;
}

/** One tab stop for a picture: arrows move between its marks, Home and End to the first and last. */
export function useRoving(box: RefObject<HTMLElement | null>, { keys, drawn, show }: RovingOptions) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const stop = chosen !== null && drawn.has(chosen) ? chosen : (keys.find((key) => drawn.has(key)) ?? null);

  useEffect(() => {
    if (wanted.current === null) return;
    const mark = box.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(wanted.current)}"]`);
    if (!mark) return;
    wanted.current = null;
    mark.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    const on = (event.target as Element).closest("[data-mark]")?.getAttribute("data-mark") ?? null;
    if (on === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const reached = show ? keys : keys.filter((key) => drawn.has(key));
    const at = reached.indexOf(on);
    const last = reached.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(last, at + 1),
      ArrowDown: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const next = reached[places[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = next;
    setChosen(next);
    if (!drawn.has(next)) show?.(next);
  }

  return { stop, chosen, setStop: setChosen, onKeyDown };
}
