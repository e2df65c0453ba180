import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

const PATIENCE_MS = 1_500;

/** A card with its history, fetched anew each time: what was just done to it is sent first. */
export const cardQuery = (api: Api, outbox: Outbox, card: string, zone: string) =>
  queryOptions({
    queryKey: ["card", card, zone],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.card(card, zone));
    },
    staleTime: 0,
    gcTime: 0,
  });
