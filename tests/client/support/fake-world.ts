import { v7 } from "uuid";
import type { World } from "#lib/client/outbox/world.ts";

/** A browser around the outbox whose network, clock and timers the test holds in its hand. */
export function fakeWorld(locks?: LockManager) {
  let online = true;
  let left = false;
  let now = Date.UTC(2026, 10, 21, 12);
  const listeners = new Set<() => void>();
  const told = new Set<() => void>();
  const timers: { ms: number; task: () => void; off: boolean }[] = [];
  const world: World = {
    zone: () => "UTC",
    clock: () => now,
    newId: v7,
    locks,
    online: () => online,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    later(ms, task) {
      const timer = { ms, task, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    tabs: {
      tell: () => told.forEach((each) => void each()),
      onTold(listener) {
        told.add(listener);
        return () => told.delete(listener);
      },
    },
    wasLeft: async () => left,
    persist() {},
  };
  return {
    world,
    tick: (ms: number) => {
      now += ms;
    },
    /** Somebody signs out in this browser. */
    leave: () => {
      left = true;
    },
    goOffline: () => {
      online = false;
      for (const listener of listeners) listener();
    },
    goOnline: () => {
      online = true;
      for (const listener of listeners) listener();
    },
    wake: () => listeners.forEach((each) => void each()),
    /** Delays of the retries that wait. */
    waits: () => timers.filter(({ off }) => !off).map(({ ms }) => ms),
    fire: () => {
      const due = timers.filter(({ off }) => !off);
      for (const timer of due) timer.off = true;
      for (const timer of due) timer.task();
    },
  };
}
