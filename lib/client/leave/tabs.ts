import { half } from "./here.ts";

const NAME = "footnote-leave";

/** This page's: what it says itself does not come back to it, as it would by a second one. */
let ours: BroadcastChannel | null = null;

/** Somebody signed out: every other page of this browser is left. This one still waits for the server's answer. */
export function tellTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = ours ?? new BroadcastChannel(NAME);
  channel.postMessage("left");
  if (channel !== ours) channel.close();
}

/**
 * Leaves this page when somebody signs out in another tab, and when it is brought back by the browser's Back after
 * somebody else came. @returns how to stop
 */
export function leaveWhenTold(): () => void {
  const stop = new AbortController();
  const away = () => location.replace("/account");
  // As it was when the page was put away: who begins on a page is not somebody else.
  let before = half();
  const put = () => {
    before = half();
  };
  const back = (event: Event) => (event as PageTransitionEvent).persisted && half() !== before && away();
  addEventListener("pagehide", put, { signal: stop.signal });
  addEventListener("pageshow", back, { signal: stop.signal });
  if (typeof BroadcastChannel !== "undefined") {
    const channel = new BroadcastChannel(NAME);
    ours = channel;
    channel.addEventListener("message", away);
    stop.signal.addEventListener("abort", () => {
      channel.close();
      if (ours === channel) ours = null;
    });
  }
  return () => stop.abort();
}
