"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { TakeApi } from "#lib/client/take/api.ts";
import { openTakeStore } from "#lib/client/take/store.ts";
import { createTaking, type Taking, type TakingState } from "#lib/client/take/taking.ts";

// Not crypto.randomUUID: over plain http it is not there.
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, "0")).join("");

const silent = () => () => {};
const none = () => null;

/** One attempt on this page: begun when the page is alive, sent again when the network is back. */
export function useTaking(api: TakeApi, attempt: string): { taking: Taking | null; state: TakingState | null } {
  const [taking, setTaking] = useState<Taking | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void openTakeStore("footnote-take").then((store) => {
      if (gone.signal.aborted) return;
      const made = createTaking(
        {
          api,
          store,
          clock: Date.now,
          newId: randomId,
          after(ms, work) {
            const timer = setTimeout(work, ms);
            return () => clearTimeout(timer);
          },
        },
        attempt,
      );
      setTaking(made);
      void made.start();
      addEventListener("online", () => made.resume(), { signal: gone.signal });
      document.addEventListener(
        "visibilitychange",
        () => (document.visibilityState === "visible" ? made.resume() : made.flush()),
        { signal: gone.signal },
      );
      gone.signal.addEventListener("abort", () => made.stop());
    });
    return () => gone.abort();
  }, [api, attempt]);
  const state = useSyncExternalStore(taking?.subscribe ?? silent, taking?.state ?? none, none);
  return { taking, state };
}
