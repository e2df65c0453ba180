import { createPublicKey, verify } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import webPush from "web-push";
import { reminderLanguages, reminderText } from "#lib/contract/reminder-text.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";
import { calendarText } from "#lib/server/reminders/ics.ts";
import { type PushWorld, pushWorld } from "#lib/server/reminders/send-push.ts";
import { adoptLearner } from "#lib/server/services/adopt-learner.ts";
import { atHour, calendarOf } from "#lib/server/services/calendar.ts";
import { callLearners } from "#lib/server/services/call-learners.ts";
import { eraseLearner } from "#lib/server/services/erase.ts";
import { exportLearner } from "#lib/server/services/export-learner.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import {
  endCalendar,
  makeCalendar,
  remindersOf,
  subscribe,
  tryBrowser,
  unsubscribe,
  wishReminders,
} from "#lib/server/services/reminders.ts";
import { languages } from "#lib/ui/text/locale.ts";
import { seedAccount } from "../support/accounts.ts";
import { parseCalendar } from "../support/calendar.ts";
import { startPushService } from "../support/push-service.ts";
import { DAY, device, HOUR, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const keys = webPush.generateVAPIDKeys();
const base = "https://cards.example.org";
const wish = { hour: 18, zone: "UTC", language: "en" } as const;
const EVENING = MONDAY + 9 * HOUR; // 18:00 UTC

test("the server speaks the languages of the interface", () => {
  expect([...reminderLanguages].sort()).toEqual(Object.keys(languages).sort());
  for (const language of reminderLanguages)
    for (const n of [0, 1, 2, 3, 11, 100]) {
      const { title, body } = reminderText(language, n, Math.max(1, n));
      expect(`${title} ${body}`).not.toMatch(/#|undefined/);
    }
});

test("the hour strikes on the wall, on both sides of a change of the clocks", () => {
  const local = (at: number) =>
    new Date(at).toLocaleString("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" });
  for (const date of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"]) {
    const day = Date.parse(date) / DAY;
    for (const hour of [0, 1, 4, 18, 23])
      expect(local(atHour(day, hour, "Europe/Berlin")), date).toBe(`${String(hour).padStart(2, "0")}:00`);
  }
  // An hour that does not exist is the next one.
  expect(local(atHour(Date.parse("2026-03-29") / DAY, 2, "Europe/Berlin"))).toMatch(/0[13]:00/);
});

test("a long name is folded between characters, and marks of the format are escaped", () => {
  const name = `Schön; „gut“, und\\ ${"طويل ".repeat(30)}`;
  const text = calendarText(name, [{ uid: "a@b", start: EVENING, summary: name, url: base }], MONDAY);
  const { name: read, events } = parseCalendar(text);
  expect(read).toBe(name);
  expect(events[0]?.SUMMARY).toBe(name);
  expect(events[0]?.DTSTART).toBe("20260105T180000Z");
});

onBoth("Reminders", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let service: Awaited<ReturnType<typeof startPushService>>;
  let push: PushWorld;
  let ann: Awaited<ReturnType<typeof seedAccount>>;
  let cards: string[];
  const phone = device("phone");
  const deps = () => ({ store, clock: () => now });

  beforeEach(async () => {
    store = await freshStore(kind);
    service = await startPushService();
    const network = { resolve: async () => ["127.0.0.1"], isAllowed: () => true, isPort: () => true, patience: 5000 };
    push = { ...pushWorld(keys, base), network, protocol: "http:" };
    now = MONDAY;
    cards = await seedCollection(store.db, { cards: 160 });
    ann = await seedAccount(store.db, { id: "ann" });
  });
  afterEach(async () => {
    await service.stop();
    await store.close();
  });

  /** So many cards answered on Monday morning, one a fact; they come due in the days after. */
  const learn = async (n: number) => {
    const events = cards
      .filter((_, i) => i % 2 === 0)
      .slice(0, n)
      .map((card) => phone.review(card, 4, MONDAY - HOUR));
    await recordEvents(deps(), ann.learner, phone.batch(events, MONDAY));
  };
  const listen = (name = "a") =>
    subscribe(deps(), push, ann.learner, { endpoint: service.endpoint(name), ...service.keys, wish });
  const call = () => callLearners(deps(), push);
  const weeksLater = (n: number) => {
    now = EVENING + n * 7 * DAY;
  };

  test("a full session calls, once a day, in the learner's language, with numbers and no card's words", async () => {
    await learn(60);
    await listen();
    await wishReminders(deps(), ann.learner, { ...wish, language: "de" });
    weeksLater(8);
    expect(await call()).toBe(1);
    const [{ message, headers } = { message: null, headers: {} }] = service.arrived;
    expect(message).toMatchObject({ title: "70 Karten warten", language: "de", path: "/review" });
    expect(JSON.stringify(message)).not.toMatch(/Stem|Key \d|Collection/);
    expect(headers).toMatchObject({ "content-encoding": "aes128gcm", topic: "review" });
    expect(await call()).toBe(0);
    now += HOUR;
    expect(await call()).toBe(0);
    now += 23 * HOUR;
    expect(await call()).toBe(1);
  });

  test("each call is signed by this server, for that push service", async () => {
    await learn(60);
    await listen();
    weeksLater(8);
    await call();
    const header = service.arrived[0]?.headers.authorization ?? "";
    const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
    expect(key).toBe(keys.publicKey);
    const [head = "", body = "", signature = ""] = token.split(".");
    const point = Buffer.from(key, "base64url");
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    expect(
      verify(
        "sha256",
        Buffer.from(`${head}.${body}`),
        { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
        Buffer.from(signature, "base64url"),
      ),
    ).toBe(true);
    const claims = JSON.parse(Buffer.from(body, "base64url").toString());
    expect(claims).toMatchObject({ aud: new URL(service.endpoint("a")).origin, sub: base });
  });

  test("two processes at the same moment call once", async () => {
    await learn(60);
    await listen();
    for (let week = 8; week < 12; week += 1) {
      weeksLater(week);
      const sent = await Promise.all([call(), call(), call()]);
      expect(sent.reduce((sum, n) => sum + n, 0)).toBe(1);
    }
    expect(service.arrived).toHaveLength(4);
  });

  test("not before the hour, and not long after it", async () => {
    await learn(60);
    await listen();
    weeksLater(8);
    now -= HOUR;
    expect(await call()).toBe(0);
    now += 5 * HOUR;
    expect(await call()).toBe(0);
    now += 20 * HOUR;
    expect(await call()).toBe(1);
  });

  test("the hour is that of the learner's clock, through a change of the clocks", async () => {
    await learn(60);
    await listen();
    await wishReminders(deps(), ann.learner, { hour: 2, zone: "Europe/Berlin", language: "en" });
    // On 29 March 2026 there is no two o'clock in Berlin: at 1 UTC it is three.
    now = Date.UTC(2026, 2, 28, 1);
    expect(await call()).toBe(1);
    now = Date.UTC(2026, 2, 29, 0, 55);
    expect(await call()).toBe(0);
    now = Date.UTC(2026, 2, 29, 1);
    expect(await call()).toBe(1);
    now = Date.UTC(2026, 2, 29, 23, 55);
    expect(await call()).toBe(0);
    now = Date.UTC(2026, 2, 30, 0);
    expect(await call()).toBe(1);
    // In October two o'clock comes twice, and calls once.
    now = Date.UTC(2026, 9, 25, 0);
    expect(await call()).toBe(1);
    now = Date.UTC(2026, 9, 25, 1);
    expect(await call()).toBe(0);
  });

  test("never after an answer of the day, and never on a day off", async () => {
    await learn(60);
    await listen();
    weeksLater(8);
    const answer = phone.review(cards[0] ?? "", 3, now - HOUR);
    await recordEvents(deps(), ann.learner, phone.batch([answer], now - HOUR));
    expect(await call()).toBe(0);
    now += DAY;
    const today = Math.floor(now / DAY);
    const off = phone.make("settings", null, { ...defaultSettings, breaks: [{ from: today, to: today }] }, now - HOUR);
    await recordEvents(deps(), ann.learner, phone.batch([off], now - HOUR));
    expect(await call()).toBe(0);
    now += DAY;
    expect(await call()).toBe(1);
  });

  test("with new cards alone nobody is called", async () => {
    await listen();
    now = EVENING;
    expect(await call()).toBe(0);
  });

  test("a browser that is gone is forgotten; a service that fails is left alone for longer and longer", async () => {
    await learn(60);
    await listen("a");
    weeksLater(8);
    service.answerWith(503);
    expect(await call()).toBe(0);
    const row = () => store.db.selectFrom("push_subscription").selectAll().executeTakeFirst();
    expect(await row()).toMatchObject({ failures: 1, retry_at: now + HOUR });
    for (let more = 0; more < 5; more += 1) {
      now += DAY;
      await call();
    }
    expect(await row()).toMatchObject({ failures: 6, retry_at: now + 32 * HOUR });
    const asked = service.arrived.length;
    now += DAY;
    await call();
    expect(service.arrived).toHaveLength(asked);
    now += DAY;
    service.answerWith(201);
    expect(await call()).toBe(1);
    expect(await row()).toMatchObject({ failures: 0, retry_at: 0 });
    now += DAY;
    service.answerWith(410);
    expect(await call()).toBe(0);
    expect(await row()).toBeUndefined();
  });

  test("[T13] a real server takes https addresses on the public internet only", async () => {
    const real = pushWorld(keys, base);
    for (const endpoint of [
      "http://push.example/x",
      "https://127.0.0.1/x",
      "https://[::1]/x",
      "https://169.254.169.254/latest",
      "https://10.0.0.1:8443/x",
      "https://localhost/x",
      "https://user:word@8.8.8.8/x",
      "https://8.8.8.8:22/x",
      "no address",
    ])
      expect(await subscribe(deps(), real, ann.learner, { endpoint, ...service.keys, wish }), endpoint).toBe(false);
    expect(await store.db.selectFrom("push_subscription").selectAll().execute()).toEqual([]);
  });

  test("at most ten browsers; one that subscribes again is one", async () => {
    for (let i = 0; i < 10; i += 1) expect(await listen(`b${i}`)).toBe(true);
    expect(await listen("b3")).toBe(true);
    expect(await listen("one-too-many")).toBe(false);
    expect((await remindersOf(deps(), push, ann.learner)).browsers).toBe(10);
  });

  test("a press tries one's own browser, and nobody else's", async () => {
    await listen();
    const eve = await seedAccount(store.db, { id: "eve" });
    expect(await tryBrowser(deps(), push, eve.learner, service.endpoint("a"))).toBeNull();
    expect(await unsubscribe(deps(), eve.learner, service.endpoint("a"))).toBe(false);
    expect(await tryBrowser(deps(), push, ann.learner, service.endpoint("a"))).toBe(true);
    expect(service.arrived[0]?.message).toMatchObject({ path: "/settings" });
    expect(await unsubscribe(deps(), ann.learner, service.endpoint("a"))).toBe(true);
    expect(await tryBrowser(deps(), push, ann.learner, service.endpoint("a"))).toBeNull();
  });

  const token = async (change: object = {}) => {
    const { link } = await makeCalendar(deps(), base, ann.learner, { ...wish, ...change });
    return link.slice(`${base}/api/calendar/`.length).replace(/\.ics$/, "");
  };

  test("the calendar: how many come due on each of 14 days, at the hour, and no card's words", async () => {
    await learn(40);
    const made = await token({ zone: "Europe/Berlin", language: "ar" });
    expect(Buffer.from(made, "base64url").length).toBeGreaterThanOrEqual(16);
    const text = (await calendarOf(deps(), base, made)) ?? "";
    const { events, name } = parseCalendar(text);
    expect(name).toContain("Footnote");
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
    expect(text).not.toMatch(/Stem|Key \d|Collection/);
    const due = await store.db.selectFrom("card_memory").select(["shown_day"]).execute();
    const monday = Math.floor(MONDAY / DAY);
    const within = due.filter(({ shown_day }) => shown_day < monday + 14).length;
    expect(within).toBeGreaterThan(0);
    const counted = events.map(({ SUMMARY = "" }) =>
      Number(/\d+/.exec(SUMMARY)?.[0] ?? (/بطاقتان/.test(SUMMARY) ? 2 : 1)),
    );
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(within);
    for (const { DTSTART = "" } of events) expect(DTSTART).toMatch(/^202601\d\dT170000Z$/);
    // Fetched again, an entry is the same one.
    now += HOUR;
    const again = parseCalendar((await calendarOf(deps(), base, made)) ?? "");
    expect(again.events.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  });

  test("an unknown address, an ended one and one that was replaced are alike; only a hash is kept", async () => {
    const first = await token();
    expect(JSON.stringify(await store.db.selectFrom("reminder").selectAll().execute())).not.toContain(first);
    const second = await token();
    expect(await calendarOf(deps(), base, first)).toBeNull();
    expect(await calendarOf(deps(), base, second)).not.toBeNull();
    await endCalendar(deps(), ann.learner);
    expect(await calendarOf(deps(), base, second)).toBeNull();
    expect(await calendarOf(deps(), base, "A".repeat(22))).toBeNull();
    expect(await calendarOf(deps(), base, "")).toBeNull();
  });

  test("exported, taken along into an account, and deleted with the learner", async () => {
    const guest = await seedAccount(store.db, { id: "guest", anonymous: true });
    await subscribe(deps(), push, guest.learner, { endpoint: service.endpoint("g"), ...service.keys, wish });
    await adoptLearner(deps(), { account: ann.account, anonymous: guest.account, bring: true });
    expect(await remindersOf(deps(), push, ann.learner)).toMatchObject({ browsers: 1, hour: 18 });
    let text = "";
    for await (const part of exportLearner(deps(), ann.learner)) text += part;
    expect(JSON.parse(text)).toMatchObject({
      reminder: { hour: 18, zone: "UTC", language: "en", calendar: null },
      browsersCalled: [{ endpoint: service.endpoint("g") }],
    });
    await eraseLearner(deps(), ann.learner);
    for (const table of ["reminder", "push_subscription"] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
