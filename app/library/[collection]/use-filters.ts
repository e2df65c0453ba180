"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type FilterName, filtersFrom, queryWith } from "#lib/client/library/filters.ts";

/** From the last letter typed to the search, ms: shorter than a pause, longer than between two letters. */
const PAUSE_MS = 180;

/**
 * What is looked for lives in the address, so that back, reload and a link lead to the same cards. A filter is a step back
 * of its own; letters typed one after another are one.
 */
export function useFilters(collection: string) {
  const params = useSearchParams().toString();
  const filters = useMemo(() => filtersFrom(collection, new URLSearchParams(params)), [collection, params]);
  const card = new URLSearchParams(params).get("card");
  const [words, setWords] = useState(filters.q ?? "");
  const written = useRef(filters.q);

  // Back and forward change the words under the input.
  useEffect(() => {
    if (filters.q === written.current) return;
    written.current = filters.q;
    setWords(filters.q ?? "");
  }, [filters.q]);

  useEffect(() => {
    const next = words.trim() || null;
    if (next === written.current) return;
    const timer = setTimeout(() => {
      go("q", next, written.current !== null);
      written.current = next;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);

  // The same function for ever, so that a row that did not change is not drawn again.
  const turn = useCallback((id: string) => {
    const open = new URLSearchParams(location.search).get("card");
    go("card", id === open ? null : id, open !== null && open !== id);
  }, []);

  return {
    filters,
    card,
    words,
    setWords,
    set: (name: FilterName, value: string | null) => go(name, value, false),
    /** Opens a card, or closes the one that is open. */
    turn,
    close: () => go("card", null, false),
    clear: () => {
      written.current = null;
      setWords("");
      history.pushState(null, "", location.pathname);
    },
  };
}

// Next hears of it and tells useSearchParams, without asking the server for the page again.
function go(name: FilterName | "card", value: string | null, replace: boolean): void {
  const address = location.pathname + queryWith(new URLSearchParams(location.search), name, value);
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}
