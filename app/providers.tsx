"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { firstStatus, type OutboxStatus } from "#lib/client/outbox/status.ts";
import { listenForInstall } from "#lib/client/worker/install.ts";
import type { Locale } from "#lib/ui/text/locale.ts";
import { LocaleProvider } from "#lib/ui/text/use-words.tsx";
import type { Client } from "./_shell/client-of-page.ts";

const ClientContext = createContext<Client | null>(null);

/** The browser's half of the app; null on the server and until the page has come alive. */
export const useClient = (): Client | null => useContext(ClientContext);

const silent = () => () => {};

const loadClient = () => import("./_shell/client-of-page.ts");
// A stored page has nothing to show before it has asked the device; one from the server is painted, and alive, first.
if (typeof window !== "undefined" && document.documentElement.dataset.stored !== undefined)
  void loadClient().catch(() => undefined);

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

export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  const [client, setClient] = useState<Client | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    gone.signal.addEventListener("abort", listenForInstall());
    // The page is painted first: what keeps and sends answers is needed when the first one is given.
    void loadClient().then(({ clientOfPage, registerWorker }) => {
      if (gone.signal.aborted) return;
      const ofPage = clientOfPage();
      setClient(ofPage);
      gone.signal.addEventListener("abort", ofPage.start());
      gone.signal.addEventListener("abort", registerWorker(process.env.NODE_ENV !== "production"));
    });
    return () => gone.abort();
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <ClientContext value={client}>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </ClientContext>
    </QueryClientProvider>
  );
}
