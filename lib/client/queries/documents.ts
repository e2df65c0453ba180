import { queryOptions } from "@tanstack/react-query";
import type { DocumentsApi } from "../documents/api.ts";
import { unwrap } from "../failure.ts";

const MINUTE_MS = 60_000;

/** What waits for a verdict. Fetched once a visit: the list must not change under the finger. */
export const inboxQuery = (api: DocumentsApi, document: string | null) =>
  queryOptions({
    queryKey: ["inbox", document],
    queryFn: async () => unwrap(await api.inbox(document)),
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const documentQuery = (api: DocumentsApi, document: string) =>
  queryOptions({
    queryKey: ["document", document],
    queryFn: async () => unwrap(await api.page(document)),
    refetchOnWindowFocus: false,
  });

/** What other documents say of a card's fact. */
export const sourcesQuery = (api: DocumentsApi, card: string) =>
  queryOptions({
    queryKey: ["sources", card],
    queryFn: async () => unwrap(await api.sources(card)),
    staleTime: MINUTE_MS,
  });
