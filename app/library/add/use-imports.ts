"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { LibraryApi } from "#lib/client/library/api.ts";
import { importsQuery } from "#lib/client/queries/imports.ts";
import type { ImportJob } from "#lib/contract/documents.ts";

const SHOWN = 8;
/** What an ended import changes. */
const changed = ["library", "today", "inbox"];

/** The learner's imports; when one ends, whatever shows its cards is asked for again. */
export function useImports(api: LibraryApi): {
  jobs: readonly ImportJob[];
  proposer: string | null;
  again: () => void;
} {
  const queries = useQueryClient();
  const { data, refetch } = useQuery(importsQuery(api));
  const done = data?.jobs.filter(({ state }) => state === "done").length;
  const before = useRef(done);
  useEffect(() => {
    if (done !== undefined && before.current !== undefined && done > before.current)
      for (const key of changed) void queries.invalidateQueries({ queryKey: [key] });
    before.current = done;
  }, [done, queries]);
  return { jobs: (data?.jobs ?? []).slice(0, SHOWN), proposer: data?.proposer ?? null, again: () => void refetch() };
}
