"use client";
import { useEffect } from "react";
import { follow } from "#lib/client/take/follow.ts";
import type { Taking } from "#lib/client/take/taking.ts";
import { LiveForTakers } from "#lib/contract/live.ts";

/** Follows the instructor of a live quiz: whenever it moved, the attempt is read anew. */
export function useLive(attempt: string, live: boolean, taking: Taking | null): void {
  useEffect(() => {
    if (!live || !taking) return;
    return follow(`/api/take/live?attempt=${encodeURIComponent(attempt)}`, LiveForTakers, ({ revision }) => {
      if (revision !== (taking.state().view?.live?.revision ?? 0)) void taking.refresh();
    });
  }, [attempt, live, taking]);
}
