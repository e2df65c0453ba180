"use client";
import { useSyncExternalStore } from "react";

const subscribe = (listener: () => void): (() => void) => {
  const stop = new AbortController();
  addEventListener("hashchange", listener, { signal: stop.signal });
  return () => stop.abort();
};

function read(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a lone % is no reason to show nothing
  }
}

/** What stands behind the # of the address; null on the server and before the page is alive. */
export const useHash = (): string | null => useSyncExternalStore(subscribe, read, () => null);
