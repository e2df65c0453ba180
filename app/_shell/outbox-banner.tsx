"use client";
import { Banner } from "#lib/ui/primitives/banner.tsx";
import { onDeviceWords } from "#lib/ui/text/en/device.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useClient, useOutboxStatus } from "../providers.tsx";

/** Says what is not stored yet, and why; nothing when all is well. The gravest state first. */
export function OutboxBanner() {
  const states = useWords(statesWords);
  const device = useWords(onDeviceWords);
  const client = useClient();
  const { storage, unsent, parked, cards, cardsRefused, network, session, emptied } = useOutboxStatus();
  const withCards = (message: string) => (cards > 0 ? `${message} ${states.cards(cards)}` : message);
  if (session === "lost") {
    // Nobody else is made on a borrowed phone.
    if (storage === "borrowed") return <Banner message={withCards(states.lost(unsent))} />;
    const action = { label: states.startAnew, onPress: () => void client?.outbox.startAnew() };
    return <Banner message={withCards(states.lost(unsent))} action={action} />;
  }
  if (session === "gone") return <Banner message={states.gone} />;
  if (network === "offline") return <Banner cutOff message={withCards(states.offline(unsent))} />;
  if (network === "away" && unsent + cards > 0)
    return <Banner cutOff message={withCards(unsent > 0 ? states.waiting(unsent) : states.unreachableTitle)} />;
  if (parked > 0) return <Banner message={states.parked(parked)} />;
  if (cardsRefused > 0) {
    const action = { label: states.seeWhy, onPress: () => location.assign("/settings#device") };
    return <Banner message={states.cardsRefused(cardsRefused)} action={action} />;
  }
  if (emptied) return <Banner message={device.emptied} />;
  if (storage === "borrowed") return <Banner message={device.borrowed} />;
  if (storage === "direct") return <Banner message={states.unkept} />;
  return null;
}
