import { half } from "./here.ts";

const NAME = "footnote-leave";

/** Somebody signed out: every page of this browser is left. */
export function tellTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("left");
  channel.close();
}

/**
 * Leaves this page when somebody signs out in another tab, and when it is brought back by the browser's Back after
 * somebody else came. @returns how to stop
 */
export function leaveWhenTold(): () => void {
  const stop = new AbortController();
  const away = () => location.replace("/account");
  const before = half();
  addEventListener("pageshow", (event) => (event as PageTransitionEvent).persisted && half() !== before && away(), {
    signal: stop.signal,
  });
  if (typeof BroadcastChannel !== "undefined") {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener("message", away);
    stop.signal.addEventListener("abort", () => channel.close());
  }
  return () => stop.abort();
}
