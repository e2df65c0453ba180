import { queryOptions } from "@tanstack/react-query";
import type { Imports } from "#lib/contract/documents.ts";
import { failureIn, unwrap } from "../failure.ts";
import type { LibraryApi } from "../library/api.ts";

/** Soon enough that a bar moves, seldom enough for a phone. */
const AGAIN_MS = 900;
const isUnderWay = (data: Imports | undefined): boolean =>
  data?.jobs.some(({ state }) => !["done", "failed", "compared"].includes(state)) ?? false;

/** The learner's imports, asked for again as long as one is under way. */
export const importsQuery = (api: LibraryApi) =>
  queryOptions({
    queryKey: ["imports"],
    queryFn: async (): Promise<Imports> => unwrap(await api.imports()),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? AGAIN_MS : false),
    retry: (count, error) => failureIn(error).kind === "network" && count < 3,
    staleTime: 0,
  });
