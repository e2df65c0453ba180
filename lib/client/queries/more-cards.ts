import type { ReviewSession } from "#lib/contract/review.ts";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { deviceOffset } from "../zone.ts";
import { withoutNetwork } from "./without-network.ts";

/** Longest wait for answers on their way before more is asked for, ms. */
const PATIENCE_MS = 1_500;

/** What is due with so many new cards beyond the day's limit; without a network from what the device holds. @throws the failure when neither can say */
export const moreCards = (api: Api, outbox: Outbox, zone: string, more: number): Promise<ReviewSession> =>
  withoutNetwork(
    outbox,
    async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.review(zone, { more }));
    },
    async () => {
      const { sessionOnDevice } = await import("../device/session.ts");
      const held = await outbox.held();
      const now = outbox.now();
      return held && sessionOnDevice(held, { now, offset: deviceOffset(now) }, { more });
    },
  );
