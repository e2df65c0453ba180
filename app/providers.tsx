"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { v7 } from "uuid";
import { type Api, createApi } from "#lib/client/api.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { firstStatus, type OutboxStatus } from "#lib/client/outbox/status.ts";
import { browserWorld } from "#lib/client/outbox/world.ts";
import { TextProvider } from "#lib/ui/text/text-context.tsx";
import type { Locale } from "#lib/ui/text/text-for.ts";

export interface Client {
  readonly api: Api;
  readonly outbox: Outbox;
}

const ClientContext = createContext<Client | null>(null);

/** The browser's half of the app; null on the server and until the page has come alive. */
export const useClient = (): Client | null => useContext(ClientContext);

const silent = () => () => {};

export function useOutboxStatus(): OutboxStatus {
  const outbox = useClient()?.outbox;
  return useSyncExternalStore(outbox?.subscribe ?? silent, outbox?.status ?? getFirst, getFirst);
}

const getFirst = () => firstStatus;

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Offline is said in words from the failure itself, so nothing is paused silently.
      queries: { networkMode: "always", retry: 1, retryDelay: 500, refetchOnReconnect: true },
    },
  });
}

// One a page: a second outbox on the same database would drain it twice.
let made: Client | null = null;
function clientOfPage(): Client {
  if (!made) {
    const api = createApi();
    made = { api, outbox: createOutbox(api, browserWorld(v7)) };
  }
  return made;
}

export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  const [client, setClient] = useState<Client | null>(null);
  useEffect(() => {
    const ofPage = clientOfPage();
    setClient(ofPage);
    return ofPage.outbox.start();
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ClientContext value={client}>
        <TextProvider locale={locale}>{children}</TextProvider>
      </ClientContext>
    </QueryClientProvider>
  );
}
