import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onNotificationClick, onPush } from "#lib/client/worker/push.ts";

const shown = vi.fn(async () => {});
const openWindow = vi.fn(async () => {});
const windows: { url: string; focus: ReturnType<typeof vi.fn>; navigate: ReturnType<typeof vi.fn> }[] = [];
const work: Promise<unknown>[] = [];
const waitUntil = (each: Promise<unknown>) => void work.push(each);
const done = () => Promise.all(work.splice(0));

beforeEach(() => {
  vi.stubGlobal("registration", { showNotification: shown });
  vi.stubGlobal("clients", { matchAll: async () => windows, openWindow });
  vi.stubGlobal("location", { origin: "https://cards.example.org" });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  windows.length = 0;
});

const page = (url: string) => ({ url, focus: vi.fn(async () => {}), navigate: vi.fn(async () => {}) });
const press = (data: unknown) => ({ waitUntil, notification: { data, close: vi.fn() } });

test("a call is shown as it says, one at a time", async () => {
  const message = { title: "24 Karten warten", body: "Etwa 5 Minuten.", language: "de", path: "/review" };
  onPush({ waitUntil, data: { json: () => message } });
  await done();
  expect(shown).toHaveBeenCalledWith(
    "24 Karten warten",
    expect.objectContaining({ tag: "review", data: "/review", lang: "de" }),
  );
});

test("what cannot be read is shown too: a worker that shows nothing is not called again", async () => {
  onPush({ waitUntil, data: null });
  onPush({ waitUntil, data: { json: () => ({ title: 3 }) } });
  await done();
  expect(shown.mock.calls.map((call) => (call as unknown[])[0])).toEqual(["Footnote", "Footnote"]);
});

test("pressed, it leads to its page: in the window that is there, or a new one", async () => {
  const notification = press("/review");
  onNotificationClick(notification);
  await done();
  expect(notification.notification.close).toHaveBeenCalled();
  expect(openWindow).toHaveBeenCalledWith("https://cards.example.org/review");

  const open = page("https://cards.example.org/library");
  windows.push(open);
  onNotificationClick(press("/review"));
  await done();
  expect(open.focus).toHaveBeenCalled();
  expect(open.navigate).toHaveBeenCalledWith("https://cards.example.org/review");
  expect(openWindow).toHaveBeenCalledTimes(1);
});

test.each(["https://evil.example/", "//evil.example", "javascript:alert(1)", 7, null])(
  "%j leads home",
  async (data) => {
    onNotificationClick(press(data));
    await done();
    expect(openWindow).toHaveBeenCalledWith("https://cards.example.org/");
  },
);
