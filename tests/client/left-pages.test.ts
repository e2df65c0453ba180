import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaveWhenUnused } from "#lib/client/leave/borrowed.ts";
import { leaveWhenTold } from "#lib/client/leave/tabs.ts";
import { holdVersion, registerWorker } from "#lib/client/worker/register.ts";
import { cookies, jarOfDocument } from "./support/leaving.ts";

const MINUTE = 60_000;
const replace = vi.fn();
let page: EventTarget;
const stops: (() => void)[] = [];

beforeEach(() => {
  page = new EventTarget();
  cookies.clear();
  replace.mockClear();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible", readyState: "complete" }));
  Object.defineProperty(document, "cookie", {
    get: () => jarOfDocument.cookie,
    set: (line: string) => {
      jarOfDocument.cookie = line;
    },
  });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("location", { replace });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shownAgain = () => page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));

test("Back brings nobody to a page of somebody else, and who began on a page back to it", () => {
  stops.push(leaveWhenTold());
  cookies.set("footnote-here", "mine"); // begun here
  page.dispatchEvent(new Event("pagehide"));
  shownAgain();
  expect(replace).not.toHaveBeenCalled();
  page.dispatchEvent(new Event("pagehide"));
  cookies.set("footnote-here", "anothers");
  shownAgain();
  expect(replace).toHaveBeenCalledWith("/account");
});

/** Channels that carry at once, so that a clock held still does not keep messages back. */
class Channel extends EventTarget {
  static all = new Set<Channel>();
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
    Channel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all)
      if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent("message", { data }));
  }
  close(): void {
    Channel.all.delete(this);
  }
}

test("a borrowed phone in use is not signed out by a page that lies in the background", () => {
  vi.useFakeTimers();
  vi.stubGlobal("BroadcastChannel", Channel);
  cookies.set("footnote-here", "b.half");
  stops.push(leaveWhenUnused());
  const front = new EventTarget();
  vi.stubGlobal("addEventListener", front.addEventListener.bind(front));
  stops.push(leaveWhenUnused());
  for (let minute = 0; minute < 45; minute += 5) {
    vi.advanceTimersByTime(5 * MINUTE);
    front.dispatchEvent(new Event("pointerdown"));
  }
  expect(cookies.has("footnote-here")).toBe(true);
  vi.advanceTimersByTime(31 * MINUTE);
  expect(cookies.has("footnote-here")).toBe(false);
  expect(replace).toHaveBeenCalledWith("/account");
  expect(Channel.all.size).toBe(2);
  for (const stop of stops.splice(0)) stop();
  expect(Channel.all.size).toBe(0);
});

/** Locks that the test grants. */
function locks() {
  const asked: { mode: string; grant: () => void; over: Promise<void> }[] = [];
  const request = (_: string, { mode }: { mode: string }, work: () => unknown) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    asked.push({ mode, grant: () => resolve(Promise.resolve(work()).then(() => undefined)), over: promise });
    return promise;
  };
  return { asked, request };
}

test("a card that is left before its lock was granted holds no version back", async () => {
  const { asked, request } = locks();
  vi.stubGlobal("navigator", { locks: { request } });
  holdVersion()();
  asked[0]?.grant();
  const never = new Promise((resolve) => setTimeout(resolve, 50, "held"));
  expect(await Promise.race([asked[0]?.over, never])).toBeUndefined();
});

test("a new version that waits for an open card asks for the lock once, and is told again when it did not hear", async () => {
  vi.useFakeTimers();
  const { asked, request } = locks();
  const told = vi.fn();
  const registration = Object.assign(new EventTarget(), { waiting: { postMessage: told }, installing: null });
  const serviceWorker = Object.assign(new EventTarget(), { controller: {}, register: async () => registration });
  vi.stubGlobal("navigator", { locks: { request }, serviceWorker });
  holdVersion();
  stops.push(registerWorker(false));
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  const takers = () => asked.filter(({ mode }) => mode === "exclusive");
  expect(takers()).toHaveLength(1);
  takers()[0]?.grant();
  await vi.advanceTimersByTimeAsync(3_100);
  expect(told).toHaveBeenCalledTimes(1);
  expect(takers()).toHaveLength(2);
  takers()[1]?.grant();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledTimes(2);
});
