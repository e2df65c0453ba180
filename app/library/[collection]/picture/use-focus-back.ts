"use client";
import { useEffect, useEffectEvent, useRef } from "react";

/** When a card is closed, focus goes back to where it was opened from, in the picture or in its table. */
export function useFocusBack(card: string | null, factOf: (card: string) => string | undefined): void {
  const last = useRef<string | null>(null);
  const goBack = useEffectEvent((closed: string) =>
    document
      .querySelector<HTMLElement>(
        `[data-mark="${CSS.escape(factOf(closed) ?? "")}"], [data-card="${CSS.escape(closed)}"]`,
      )
      ?.focus(),
  );
  useEffect(() => {
    if (card === null && last.current !== null) goBack(last.current);
    last.current = card;
  }, [card]);
}
