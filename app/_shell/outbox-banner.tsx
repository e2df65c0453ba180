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
  const { storage, unsent, parked, network, session, emptied } = useOutboxStatus();
  if (session === "lost") {
    const action = { label: states.startAnew, onPress: () => void client?.outbox.startAnew() };
    return <Banner message={states.lost(unsent)} action={action} />;
  }
  if (session === "gone") return <Banner message={states.gone} />;
  if (network === "offline") return <Banner cutOff message={states.offline(unsent)} />;
  if (network === "away" && unsent > 0) return <Banner cutOff message={states.waiting(unsent)} />;
  if (parked > 0) return <Banner message={states.parked(parked)} />;
  if (emptied) return <Banner message={device.emptied} />;
  if (storage === "borrowed") return <Banner message={device.borrowed} />;
  if (storage === "direct") return <Banner message={states.unkept} />;
  return null;
}
