import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for answers on their way before the queue is asked for, ms. */
const PATIENCE_MS = 1_500;

/**
 * A new sitting. Asked for once and never again: the queue must not change under the finger, so a reply that comes later
 * has nothing to tell it. @param visit names this one, so that the next asks anew @param anyway on a day off, too
 */
export const sittingQuery = (api: Api, outbox: Outbox, zone: string, visit: number, anyway = false) =>
  queryOptions({
    queryKey: ["sitting", zone, visit],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      // Before and after the request: an answer that was stored while the reply was made is missing from both lists
      // unless the first one is kept.
      const before = await outbox.memories();
      const reply = await api.review(zone, { anyway });
      if (reply.ok) await outbox.heardClock(reply.value.clockOffset);
      const session = unwrap(reply);
      const local = new Map([...before, ...(await outbox.memories())]);
      // Comes with the sitting screen, which is fetched while the queue is: neither is needed to paint the page.
      const { beginSitting } = await import("../sitting/sitting.ts");
      return beginSitting(session, local, outbox.now());
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
