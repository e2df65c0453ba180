import { queryOptions } from "@tanstack/react-query";
import type { Today } from "#lib/contract/today.ts";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { deviceOffset } from "../zone.ts";
import { withoutNetwork } from "./without-network.ts";

const onDevice = () => import("../device/today.ts");
// It will be wanted: fetched while the page comes alive, and not after.
if (globalThis.navigator?.onLine === false) void onDevice().catch(() => undefined);

/** Longest wait for answers on their way before the numbers are asked for, ms. */
const PATIENCE_MS = 1_500;

/** The numbers of Today, after what this device still had to say; without a network from what the device holds. */
export const todayQuery = (api: Api, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["today", zone],
    queryFn: () => withoutNetwork(outbox, () => fetched(api, outbox, zone), fromDevice),
  });

async function fetched(api: Api, outbox: Outbox, zone: string): Promise<Today> {
  await outbox.flushWithin(PATIENCE_MS);
  const reply = await api.today(zone);
  if (reply.ok) {
    await outbox.heardClock(reply.value.clockOffset);
    await outbox.heardKnown(reply.value.value.known);
  }
  return unwrap(reply);
}

async function fromDevice(outbox: Outbox): Promise<Today | null> {
  const { todayOnDevice } = await onDevice();
  const held = await outbox.held();
  const now = outbox.now();
  return held && todayOnDevice(held, { now, offset: deviceOffset(now) });
}
