import { queryOptions } from "@tanstack/react-query";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { SettingsApi } from "../settings/api.ts";

/** Longest wait for what is on its way before the server is asked, ms. */
const PATIENCE_MS = 1_500;

export const settingsQuery = (api: SettingsApi, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["settings", zone],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.settings(zone));
    },
    refetchOnWindowFocus: false,
  });

export const progressQuery = (api: SettingsApi, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["progress", zone],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.progress(zone));
    },
  });
