"use client";
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type FilterName, queryWith } from "#lib/client/library/filters.ts";

/** The open card lives in the address, so that back closes it and a reload or a link shows it again. */
export function useOpen() {
  const card = useSearchParams().get("card");
  // The same function for ever, so that a row that did not change is not drawn again.
  const turn = useCallback((id: string) => {
    const open = new URLSearchParams(location.search).get("card");
    go("card", id === open ? null : id, open !== null && open !== id);
  }, []);
  return {
    card,
    /** Opens a card, or closes the one that is open. */
    turn,
    close: () => go("card", null, false),
  };
}

// Next hears of it and tells useSearchParams, without asking the server for the page again.
export function go(name: FilterName | "card", value: string | null, replace: boolean): void {
  const address = location.pathname + queryWith(new URLSearchParams(location.search), name, value);
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}
