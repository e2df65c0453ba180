"use client";
import { useQuery } from "@tanstack/react-query";
import { todayQuery } from "#lib/client/queries/today.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { Client } from "./client-of-page.ts";

const MINUTE_MS = 60_000;

/** Cards that wait, for the mark after Today; null while nobody knows. */
export function useWaiting({ api, outbox }: Client): number | null {
  const { data } = useQuery({ ...todayQuery(api, outbox, deviceZone()), staleTime: MINUTE_MS });
  return data ? data.waiting.learning + data.waiting.reviews + data.waiting.fresh : null;
}
