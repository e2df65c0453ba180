"use client";
import { useQuery } from "@tanstack/react-query";
import { todayQuery } from "#lib/client/queries/today.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { Today } from "#lib/contract/today.ts";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import type { Client } from "./client-of-page.ts";

const MINUTE_MS = 60_000;

export const waitingIn = ({ waiting, proposals }: Pick<Today, "waiting" | "proposals">): WhatWaits => ({
  cards: waiting.learning + waiting.reviews + waiting.fresh,
  proposals,
});

/** What waits, for the marks after Today and the inbox; null while nobody knows. */
export function useWaiting({ api, outbox }: Client): WhatWaits | null {
  const { data } = useQuery({ ...todayQuery(api, outbox, deviceZone()), staleTime: MINUTE_MS });
  return data ? waitingIn(data) : null;
}
