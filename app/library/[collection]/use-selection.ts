"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ChosenCard } from "#lib/client/library/bulk.ts";

/** Which cards are chosen. A range goes from the card chosen last to this one, in the order of the list. */
export function useSelection(listed: readonly ChosenCard[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenCard>>(new Map());
  const last = useRef<string | null>(null);

  const latest = useRef(listed);
  useEffect(() => {
    latest.current = listed;
  });

  // The same function for ever, so that a row that did not change is not drawn again.
  const choose = useCallback((id: string, range: boolean): void => {
    const cards = latest.current;
    const at = cards.findIndex((card) => card.id === id);
    const from = cards.findIndex((card) => card.id === last.current);
    const card = cards[at];
    if (!card) return;
    last.current = id;
    setChosen((before) => {
      const next = new Map(before);
      if (range && from >= 0) {
        for (const each of cards.slice(Math.min(at, from), Math.max(at, from) + 1)) next.set(each.id, each);
      } else if (!next.delete(id)) next.set(id, card);
      return next;
    });
  }, []);

  return {
    chosen,
    choose,
    chooseAll: (cards: readonly ChosenCard[]) => setChosen(new Map(cards.map((card) => [card.id, card]))),
    none: () => {
      last.current = null;
      setChosen(new Map());
    },
  };
}
