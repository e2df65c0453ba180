import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "#lib/server/env.ts";
import { makeAuth } from "#lib/server/http/auth.ts";
import { guess, prefixOf } from "#lib/server/http/guesses.ts";
import { TooMany } from "#lib/server/http/problem.ts";
import { pushWorld } from "#lib/server/reminders/send-push.ts";
import { seeded } from "../support/random.ts";
import { DAY, HOUR, MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** FOOTNOTE_GUESSES=10000 npm test -- server for a long run. */
const TRIES = Number(process.env.FOOTNOTE_GUESSES ?? 600);

/** What a server needs, at a time that a test sets; made anew it is the server after a restart. */
function server(store: TestStore, now: () => number) {
  writeFileSync(join(store.folder, "secret"), "0123456789abcdef0123456789abcdef");
  const env = readEnv({ FOOTNOTE_DATA: store.folder });
  return {
    env,
    store,
    clock: now,
    auth: makeAuth(env, store),
    imports: { folder: store.folder, engine: () => "e" },
    push: pushWorld(null, null),
  };
}

onBoth("[T22] guessing passwords", (kind) => {
  test(`of ${TRIES} tries in three hours from a thousand addresses at most 30 an hour are evaluated, across restarts`, {
    timeout: 30_000 + TRIES * 20,
  }, async () => {
    const store = await freshStore(kind);
    const random = seeded(7);
    let now = MONDAY;
    let deps = server(store, () => now);
    const evaluated: number[] = [];
    for (let i = 0; i < TRIES; i += 1) {
      now = MONDAY + Math.floor((i * 3 * HOUR) / TRIES);
      if (i % 100 === 99) deps = server(store, () => now);
      const address = `203.0.${Math.floor(random() * 4)}.${Math.floor(random() * 250)}`;
      await guess(deps, "account", "ann@example.org", address).then(
        () => evaluated.push(now),
        (error) => expect(error).toBeInstanceOf(TooMany),
      );
    }
    for (const from of evaluated)
      expect(evaluated.filter((at) => at >= from && at < from + HOUR).length).toBeLessThanOrEqual(30);
    expect(evaluated.length).toBeGreaterThan(20); // slowed down, never locked
    // Whoever knows the password waits three minutes at the most, and then all is as before.
    now += 180_000;
    await (await guess(deps, "account", "ann@example.org", "198.51.100.1")).right();
    for (let i = 0; i < 5; i += 1) await guess(deps, "account", "ann@example.org", "198.51.100.1");
    await store.close();
  });

  test("a hundred at once count as a hundred", async () => {
    const store = await freshStore(kind);
    const deps = server(store, () => MONDAY);
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, () => guess(deps, "account", "ann@example.org", "direct")),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    await store.close();
  });

  test("a class of 30 signs in at once from one address, some after mistyping; many accounts from one address are slowed down", async () => {
    const store = await freshStore(kind);
    let now = MONDAY;
    const deps = server(store, () => now);
    const school = "198.51.100.7";
    const right = async (i: number) => (await guess(deps, "account", `taker-${i}@example.org`, school)).right();
    await Promise.all(Array.from({ length: 30 }, (_, i) => right(i)));
    for (let i = 0; i < 30; i += 1) await guess(deps, "account", `taker-${i}@example.org`, school); // each mistypes once
    await Promise.all(Array.from({ length: 30 }, (_, i) => right(i)));
    let refused = 0;
    for (let i = 0; i < 500; i += 1) {
      now += 1000;
      await guess(deps, "account", `victim-${i}@example.org`, school).catch(() => {
        refused += 1;
      });
    }
    expect(refused).toBeGreaterThan(400);
    await guess(deps, "account", "somebody@example.org", "198.51.100.8"); // next door nothing is felt
    await store.close();
  });

  test("a day later all is forgotten; no address stands in the table", async () => {
    const store = await freshStore(kind);
    let now = MONDAY;
    const deps = server(store, () => now);
    for (let i = 0; i < 5; i += 1) await guess(deps, "account", "ann@example.org", "198.51.100.1");
    await expect(guess(deps, "account", "ann@example.org", "198.51.100.1")).rejects.toThrow(TooMany);
    const rows = JSON.stringify(await store.db.selectFrom("attempt").selectAll().execute());
    expect(rows).not.toMatch(/ann|198\.51/);
    now += DAY + 200_000;
    for (let i = 0; i < 5; i += 1) await guess(deps, "account", "ann@example.org", "198.51.100.1");
    await store.close();
  });
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["not an address", "other"],
])("%s belongs to %s", (address, prefix) => expect(prefixOf(address)).toBe(prefix));
