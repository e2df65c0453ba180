import { queryOptions } from "@tanstack/react-query";
import type { ReviewSession } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Api } from "../api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Picked } from "../sitting/picked.ts";
import type { Sitting } from "../sitting/sitting.ts";
import { deviceOffset } from "../zone.ts";
import { withoutNetwork } from "./without-network.ts";

const onDevice = () => import("../device/session.ts");
// It will be wanted: fetched while the page comes alive, and not after.
if (globalThis.navigator?.onLine === false) void onDevice().catch(() => undefined);

/** Longest wait for answers on their way before the queue is asked for, ms. */
const PATIENCE_MS = 1_500;

/**
 * A new sitting. Asked for once and never again: the queue must not change under the finger, so a reply that comes later
 * has nothing to tell it. @param visit names this one, so that the next asks anew @param address of the page: it may say
 * that cards are wanted on a day off, too, or name just the cards that are (sitting/picked.ts). Read when the queue is
 * asked for, since a page that is being drawn may still have the address of the one before. @param onScreen the card
 * that was painted before there was a sitting: it begins, if it comes at all
 */
export const sittingQuery = (
  api: Api,
  outbox: Outbox,
  zone: string,
  visit: number,
  address: () => Pick<Location, "search" | "hash">,
  onScreen: string | null,
) =>
  queryOptions({
    queryKey: ["sitting", zone, visit],
    queryFn: async () => {
      const sitting = await withoutNetwork(
        outbox,
        () => fetched(api, outbox, zone, address()),
        (held) => fromDevice(held, address()),
      );
      if (onScreen === null) return sitting;
      const { startWith } = await import("../sitting/sitting.ts");
      return startWith(sitting, onScreen);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

type Address = Pick<Location, "search" | "hash">;

async function fetched(api: Api, outbox: Outbox, zone: string, address: Address): Promise<Sitting> {
  await outbox.flushWithin(PATIENCE_MS);
  // Before and after the request: an answer that was stored while the reply was made is missing from both lists
  // unless the first one is kept.
  const before = await outbox.memories();
  const { anyway, picked } = await wished(address);
  const reply = await api.review(zone, { anyway, cards: picked?.cards });
  if (reply.ok) await outbox.heardClock(reply.value.clockOffset);
  const session = unwrap(reply);
  return begun(session, new Map([...before, ...(await outbox.memories())]), picked, outbox.now());
}

/** Comes, with all that plans a day, when it is wanted: with a network the server plans. */
async function fromDevice(outbox: Outbox, address: Address): Promise<Sitting | null> {
  const { sessionOnDevice } = await onDevice();
  const held = await outbox.held();
  if (!held) return null;
  const now = outbox.now();
  const { anyway, picked } = await wished(address);
  const session = await sessionOnDevice(held, { now, offset: deviceOffset(now) }, { anyway, cards: picked?.cards });
  return begun(session, new Map(), picked, now);
}

/** What the address asks for. */
async function wished({ search, hash }: Address): Promise<{ anyway: boolean; picked: Picked | null }> {
  const picked = hash ? (await import("../sitting/picked.ts")).pickedIn(hash) : null;
  return { anyway: new URLSearchParams(search).has("anyway"), picked };
}

async function begun(
  session: ReviewSession,
  local: ReadonlyMap<string, CardMemory>,
  picked: Picked | null,
  now: number,
): Promise<Sitting> {
  // Comes with the sitting screen, which is fetched while the queue is: neither is needed to paint the page.
  const { beginSitting } = await import("../sitting/sitting.ts");
  const asked = picked ? (await import("../sitting/picked.ts")).leftOf(session, local, picked) : session;
  return beginSitting(asked, local, now);
}
