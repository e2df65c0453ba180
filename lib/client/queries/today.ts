import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for answers on their way before the numbers are asked for, ms. */
const PATIENCE_MS = 1_500;

/** The numbers of Today, after what this device still had to say. */
export const todayQuery = (api: Api, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["today", zone],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      const reply = await api.today(zone);
      if (reply.ok) await outbox.heardClock(reply.value.clockOffset);
      return unwrap(reply);
    },
  });
