import { queryOptions } from "@tanstack/react-query";
import type { AccountApi } from "../account/api.ts";
import { unwrap } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Longest wait for what is on its way before the server is asked, ms: it counts what would be brought along. */
const PATIENCE_MS = 1_500;

export const accountQuery = (api: AccountApi, outbox: Outbox) =>
  queryOptions({
    queryKey: ["account", "info"],
    queryFn: async () => {
      await outbox.flushWithin(PATIENCE_MS);
      return unwrap(await api.info());
    },
  });

export const sessionsQuery = (api: AccountApi) =>
  queryOptions({ queryKey: ["account", "sessions"], queryFn: async () => unwrap(await api.sessions()) });

export const passkeysQuery = (api: AccountApi) =>
  queryOptions({ queryKey: ["account", "passkeys"], queryFn: async () => unwrap(await api.passkeys()) });
