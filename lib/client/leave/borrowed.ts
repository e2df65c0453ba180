import { dropHalf, isBorrowed } from "./here.ts";
import { tellTabs } from "./tabs.ts";

/** The server's own patience with a borrowed phone that lies about (lib/server/http/current.ts), ms. */
const UNUSED_MS = 30 * 60_000;
const LOOK_MS = 30_000;

/** Leaves a borrowed phone's page that nobody has touched for half an hour. @returns how to stop */
export function leaveWhenUnused(): () => void {
  if (!isBorrowed()) return () => {};
  const stop = new AbortController();
  let touched = Date.now();
  const touch = () => {
    touched = Date.now();
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touch, { signal: stop.signal });
  // Looked at often rather than waited for once: a phone that sleeps stops its timers.
  const look = () => {
    if (Date.now() - touched < UNUSED_MS) return;
    dropHalf();
    tellTabs();
    location.replace("/account");
  };
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look, { signal: stop.signal });
  stop.signal.addEventListener("abort", () => clearInterval(timer));
  return () => stop.abort();
}
