import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { unwrap } from "../failure.ts";
import type { LibraryApi } from "../library/api.ts";
import type { CardFilters } from "../library/filters.ts";
import { withChoices, withMemories } from "../library/overlay.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for what is on its way before the server is asked, ms. */
const PATIENCE_MS = 1_500;
const MINUTE_MS = 60_000;

/** Every collection with its counters. */
export const libraryQuery = (api: LibraryApi, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["library", zone],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      const waiting = await outbox.waiting();
      const reply = await api.library(zone);
      if (reply.ok) await outbox.heardClock(reply.value.clockOffset);
      return withChoices(unwrap(reply), waiting);
    },
  });

/** Cards that fit, a page at a time. Cards that come and go between two pages make no other double or missing. */
export const cardsQuery = (api: LibraryApi, outbox: Outbox, zone: string, filters: CardFilters) =>
  infiniteQueryOptions({
    queryKey: ["cards", zone, filters],
    queryFn: async ({ pageParam }) => {
      if (pageParam === null) await outbox.flushWithin(PATIENCE_MS);
      // Before the request: what is stored while the reply is made would be missing from both.
      const local = await outbox.memories();
      const reply = await api.cards(filters, zone, pageParam);
      return withMemories(unwrap(reply), local);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

/** What of a collection can be drawn, and how firmly it is remembered. */
export const pictureQuery = (api: LibraryApi, outbox: Outbox, zone: string, collection: string) =>
  queryOptions({
    queryKey: ["picture", zone, collection],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.picture(collection, zone));
    },
  });

/** One card with its passage. */
export const cardQuery = (api: LibraryApi, id: string) =>
  queryOptions({ queryKey: ["card", id], queryFn: async () => unwrap(await api.card(id)), staleTime: MINUTE_MS });
