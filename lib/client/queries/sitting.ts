import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for answers on their way before the queue is asked for, ms. */
const PATIENCE_MS = 1_500;

/**
 * A new sitting. Asked for once and never again: the queue must not change under the finger, so a reply that comes later
 * has nothing to tell it. @param visit names this one, so that the next asks anew @param address of the page: it may say
 * that cards are wanted on a day off, too, or name just the cards that are (sitting/picked.ts). Read when the queue is
 * asked for, since a page that is being drawn may still have the address of the one before.
 */
export const sittingQuery = (
  api: Api,
  outbox: Outbox,
  zone: string,
  visit: number,
  address: () => Pick<Location, "search" | "hash">,
) =>
  queryOptions({
    queryKey: ["sitting", zone, visit],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      // Before and after the request: an answer that was stored while the reply was made is missing from both lists
      // unless the first one is kept.
      const before = await outbox.memories();
      const { search, hash } = address();
      const anyway = new URLSearchParams(search).has("anyway");
      const named = hash ? await import("../sitting/picked.ts") : null;
      const picked = named?.pickedIn(hash) ?? null;
      const reply = await api.review(zone, { anyway, cards: picked?.cards });
      if (reply.ok) await outbox.heardClock(reply.value.clockOffset);
      const session = unwrap(reply);
      const local = new Map([...before, ...(await outbox.memories())]);
      // Comes with the sitting screen, which is fetched while the queue is: neither is needed to paint the page.
      const { beginSitting } = await import("../sitting/sitting.ts");
      const asked = named && picked ? named.leftOf(session, local, picked) : session;
      return beginSitting(asked, local, outbox.now());
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
