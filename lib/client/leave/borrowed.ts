import { dropHalf, isBorrowed } from "./here.ts";
import { tellTabs } from "./tabs.ts";

/** The server's own patience with a borrowed phone that lies about (lib/server/http/current.ts), ms. */
const UNUSED_MS = 30 * 60_000;
const LOOK_MS = 30_000;
/** What another page said while this one slept arrives first, ms. */
const HEAR_MS = 1_000;
const NAME = "footnote-touched";

/** Leaves a borrowed phone's pages when nobody has touched any of them for half an hour. @returns how to stop */
export function leaveWhenUnused(): () => void {
  if (!isBorrowed()) return () => {};
  const stop = new AbortController();
  const others = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  let touched = Date.now();
  let told = touched;
  const isUnused = () => Date.now() - touched >= UNUSED_MS;
  const touch = () => {
    touched = Date.now();
    if (touched - told < LOOK_MS) return;
    told = touched;
    others?.postMessage("touched");
  };
  others?.addEventListener("message", () => {
    touched = Date.now();
  });
  for (const kind of ["pointerdown", "keydown", "wheel"])
    addEventListener(kind, touch, { signal: stop.signal, passive: true });
  const away = () => {
    if (stop.signal.aborted || !isUnused()) return;
    dropHalf();
    tellTabs();
    location.replace("/account");
  };
  // Looked at often rather than waited for once: a phone that sleeps stops its timers.
  const look = () => {
    if (isUnused()) setTimeout(away, HEAR_MS);
  };
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look, { signal: stop.signal });
  stop.signal.addEventListener("abort", () => {
    clearInterval(timer);
    others?.close();
  });
  return () => stop.abort();
}
