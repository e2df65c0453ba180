"use client";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { type FilterName, filtersFrom } from "#lib/client/library/filters.ts";
import { go, useOpen } from "./use-open.ts";

/** From the last letter typed to the search, ms: shorter than a pause, longer than between two letters. */
const PAUSE_MS = 180;

/**
 * What is looked for lives in the address, so that back, reload and a link lead to the same cards. A filter is a step back
 * of its own; letters typed one after another are one.
 */
export function useFilters(collection: string) {
  const params = useSearchParams().toString();
  const filters = useMemo(() => filtersFrom(collection, new URLSearchParams(params)), [collection, params]);
  const open = useOpen();
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

  return {
    filters,
    ...open,
    words,
    setWords,
    set: (name: FilterName, value: string | null) => go(name, value, false),
    clear: () => {
      written.current = null;
      setWords("");
      history.pushState(null, "", location.pathname);
    },
  };
}
