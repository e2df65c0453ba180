"use client";
import { useState } from "react";
import { moreCards } from "#lib/client/queries/more-cards.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { ReviewSession } from "#lib/contract/review.ts";
import { doneWords } from "#lib/ui/text/en/done.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";

/** New cards at a time, for somebody who asks for more. */
const MORE = 10;

/** More new cards for a sitting that is over. `ask` is null when there are none; `said`: why none came. */
export function useMore({ api, outbox }: Client, { cards }: Sitting, onMore: (session: ReviewSession) => void) {
  const done = useWords(doneWords);
  const states = useWords(statesWords);
  const [outcome, setOutcome] = useState<"none" | "failed" | null>(null);
  const ask = async () => {
    setOutcome(null);
    const session = await moreCards(api, outbox, deviceZone(), MORE).catch(() => null);
    if (!session) return setOutcome("failed");
    if (session.order.every((card) => cards.has(card))) return setOutcome("none");
    onMore(session);
  };
  return {
    ask: outcome === "none" ? null : () => void ask(),
    said: outcome && (outcome === "none" ? done.noMore : states.unreachableTitle),
  };
}
