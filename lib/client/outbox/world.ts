import { isThereLeaveStore } from "../leave/store.ts";
import { deviceZone } from "../zone.ts";

/** What the outbox needs of the browser around it; tests bring their own. */
export interface World {
  readonly clock: () => number;
  readonly newId: () => string;
  /** IANA zone of the device. */
  zone(): string;
  readonly locks: LockManager | undefined;
  /** False only when the browser is sure that there is no network. */
  online(): boolean;
  /** Calls back when the network or the page comes back, and when the network goes. Returns how to stop. */
  onChange(listener: () => void): () => void;
  later(ms: number, task: () => void): () => void;
  /** Tells the browser's other tabs that the outbox changed. */
  readonly tabs: { tell(): void; onTold(listener: () => void): () => void };
  /** Whether somebody has signed out in this browser: what is not there any more then went on purpose. */
  wasLeft(): Promise<boolean>;
  /** Asks the browser not to empty its storage under pressure. */
  persist(): void;
}

export function browserWorld(newId: () => string): World {
  return {
    clock: Date.now,
    newId,
    zone: deviceZone,
    locks: navigator.locks,
    online: () => navigator.onLine,
    onChange(listener) {
      const visible = () => document.visibilityState === "visible" && listener();
      const stop = new AbortController();
      addEventListener("online", listener, { signal: stop.signal });
      addEventListener("offline", listener, { signal: stop.signal });
      document.addEventListener("visibilitychange", visible, { signal: stop.signal });
      return () => stop.abort();
    },
    later(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    tabs: otherTabs("footnote-outbox"),
    wasLeft: isThereLeaveStore,
    persist: () => void navigator.storage?.persist?.().catch(() => false),
  };
}

function otherTabs(name: string): World["tabs"] {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, onTold: () => () => {} };
  const channel = new BroadcastChannel(name);
  return {
    tell: () => channel.postMessage("changed"),
    onTold(listener) {
      channel.addEventListener("message", listener);
      return () => channel.removeEventListener("message", listener);
    },
  };
}
