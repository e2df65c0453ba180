import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterEach, describe, expect, inject, test } from "vitest";
import { type Calls, callAs, newCalls, percentile, refused } from "#lib/cli/class/calls.ts";
import {
  handIn,
  join,
  newPhone,
  type Phone,
  publishSimulated,
  type SimulatedQuiz,
  spread,
} from "#lib/cli/class/simulate.ts";
import { freePort, type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { openStore, type Store } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { seeded } from "../support/random.ts";
import { emptyStore } from "../support/stores.ts";

/** FOOTNOTE_CLASS=1000 npm test -- app: a larger class. The seconds stay. */
const CLASS = Number(process.env.FOOTNOTE_CLASS ?? 300);
/** FOOTNOTE_STORMS=50: more bursts with a server killed in their midst. */
const STORMS = Number(process.env.FOOTNOTE_STORMS ?? 2);
const ITEMS = 20;
/** Three times as fast as is promised, so that a suite need not wait for the minute. s */
const JOINING = 20;
/** A wait somebody with a phone in hand still takes for one. */
const MOST_MS = 2000;
/** A machine that is busy elsewhere answers nothing at all slowly, too: then so many times as slowly as that. */
const SLOW = 4;

const said = (what: string, calls: Calls) =>
  console.log(
    `${what}: ${calls.ms.length} calls, p50 ${percentile(calls.ms, 0.5).toFixed(0)} ms, p99 ${percentile(calls.ms, 0.99).toFixed(0)} ms, refused ${refused(calls)}`,
  );

let server: ServerProcess | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** What is stored is what the phones were told: nothing lost, nothing doubled, one grade each. */
async function compare(store: Store, { quiz }: SimulatedQuiz, phones: readonly Phone[]): Promise<void> {
  const { db } = store;
  const takers = await db.selectFrom("taker").select("name").where("quiz_id", "=", quiz).execute();
  expect(takers.map(({ name }) => name).sort()).toEqual(phones.map(({ name }) => name).sort());
  const attempts = await db.selectFrom("quiz_attempt").selectAll().where("quiz_id", "=", quiz).execute();
  expect(attempts.map(({ id }) => id).sort()).toEqual(phones.map(({ attempt }) => attempt).sort());
  const ids = attempts.map(({ id }) => id);
  const responses = await db
    .selectFrom("quiz_response")
    .select(["attempt_id", "seq"])
    .where("attempt_id", "in", ids)
    .execute();
  const stored = new Set(responses.map((row) => `${row.attempt_id}/${row.seq}`));
  expect(responses).toHaveLength(stored.size);
  const lost = phones.flatMap(({ attempt, acknowledged }) =>
    [...acknowledged].filter((seq) => !stored.has(`${attempt}/${seq}`)),
  );
  expect(lost, "acknowledged and lost").toEqual([]);
  const grades = await db
    .selectFrom("attempt_grade")
    .select(["attempt_id", "revision"])
    .where("attempt_id", "in", ids)
    .execute();
  expect(grades.map(({ revision }) => revision)).toEqual(phones.map(() => 1));
  const ends = new Map(attempts.map(({ id, finished_at }) => [id, finished_at]));
  for (const { attempt, finished, acknowledged } of phones) {
    expect([...finished]).toEqual([ends.get(attempt)]);
    expect(acknowledged.size).toBe(ITEMS);
  }
}

async function placeFor(kind: "sqlite" | "postgres") {
  const data = mkdtempSync(joinPath(tmpdir(), "footnote-class-"));
  const database = kind === "postgres" ? await emptyStore("postgres") : null;
  const where = { data, ...(database?.url ? { databaseUrl: database.url } : {}) };
  const open = () => openStore(readEnv({ FOOTNOTE_DATA: data, DATABASE_URL: database?.url }));
  const done = async () => {
    await database?.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { where, open, done };
}

describe.each(["sqlite", "postgres"] as const)("A class · %s", (kind) => {
  test.skipIf(kind === "postgres" && !inject("postgres"))(
    `${CLASS} join in ${JOINING} seconds and hand in within ten seconds, 500 at once: nothing is refused, lost or doubled; wrong codes still are`,
    async () => {
      const place = await placeFor(kind);
      server = await startServer(place.where);
      const quiz = await publishSimulated(server.url, ITEMS);
      const joining = newCalls();
      const phones = Array.from({ length: CLASS }, (_, n) => newPhone(n));
      await spread(phones, JOINING * Math.min(1, CLASS / 300), (phone) => join(quiz, phone, joining));
      said(`${kind}: ${CLASS} joins in ${JOINING} s`, joining);
      const ending = newCalls();
      await spread(phones, 10, (phone) => handIn(quiz, phone, ending));
      said(`${kind}: ${CLASS} submissions in 10 s`, ending);

      const rush = await publishSimulated(server.url, ITEMS);
      const crowd = Array.from({ length: 500 }, (_, n) => newPhone(n));
      const rushing = newCalls();
      await spread(crowd, 0, (phone) => join(rush, phone, rushing));
      const atOnce = newCalls();
      const idle = newCalls();
      const nothing = () => spread(crowd, 0, async () => void (await callAs(idle, `${rush.url}/api/health`, "")));
      await nothing();
      await spread(crowd, 0, (phone) => handIn(rush, phone, atOnce));
      await nothing();
      said(`${kind}: 500 calls for nothing at once, before and after`, idle);
      said(`${kind}: 500 submissions at once`, atOnce);

      const guessing = newCalls();
      for (let i = 0; i < 400; i += 1)
        await callAs(guessing, `${server.url}/api/take/open`, "", {
          code: `ZZZZ${String(2222 + i).replace(/[01]/g, "9")}`,
        });
      expect(guessing.statuses.get(404)).toBeLessThanOrEqual(300);
      expect(guessing.statuses.get(429)).toBeGreaterThanOrEqual(100);

      const store = place.open();
      await compare(store, quiz, phones);
      await compare(store, rush, crowd);
      await store.db.destroy();
      for (const calls of [joining, ending, rushing, atOnce]) expect([...calls.statuses.keys()]).toEqual([200]);
      for (const calls of [joining, ending, atOnce])
        expect(percentile(calls.ms, 0.99)).toBeLessThanOrEqual(Math.max(MOST_MS, SLOW * percentile(idle.ms, 0.99)));
      await place.done();
    },
    300_000,
  );

  test.skipIf(kind === "postgres" && !inject("postgres"))(
    "the server killed in the midst of a burst: what was acknowledged is there, what was not is sent again and counts once",
    async () => {
      const place = await placeFor(kind);
      const port = await freePort();
      const random = seeded(20261122);
      server = await startServer({ ...place.where, port });
      for (let storm = 0; storm < STORMS; storm += 1) {
        const quiz = await publishSimulated(server.url, ITEMS);
        const phones = Array.from({ length: 200 }, (_, n) => newPhone(n));
        await spread(phones, 0, (phone) => join(quiz, phone, newCalls()));
        const calls = newCalls();
        // At a random one of two hundred that were told, the others on their way.
        const kill = Promise.withResolvers<void>();
        const last = 1 + Math.floor(random() * 120);
        let told = 0;
        const handing = spread(phones, 0.5, async (phone) => {
          await handIn(quiz, phone, calls);
          told += 1;
          if (told === last) kill.resolve();
        });
        await kill.promise;
        await server.kill();
        const done = phones.filter(({ finished }) => finished.size > 0).length;
        server = await startServer({ ...place.where, port });
        await handing;
        console.log(
          `${kind}: killed when ${done} of 200 were told; ${calls.statuses.get(0) ?? 0} calls without a reply`,
        );
        const store = place.open();
        await compare(store, quiz, phones);
        await store.db.destroy();
      }
      await place.done();
    },
    300_000,
  );
});
