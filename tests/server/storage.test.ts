import { fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { backUp, backUpDaily, backupsOf, restoreBackup } from "#lib/server/db/backup.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { migrations } from "#lib/server/db/migrations/index.ts";
import { readEnv } from "#lib/server/env.ts";
import { makeAuth } from "#lib/server/http/auth.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { emptyStore, freshStore, onBoth, type TestStore } from "../support/stores.ts";

const clock = () => MONDAY;

async function withOneReview(store: TestStore) {
  const [card = ""] = await seedCollection(store.db);
  const ann = await seedLearner(store.db, "ann");
  const phone = device();
  await recordEvents({ store, clock }, ann, phone.batch([phone.review(card, 3, MONDAY)], MONDAY));
  return { ann, card, phone };
}

onBoth("Storage", (kind) => {
  test("migrating twice changes nothing the second time", async () => {
    const store = await emptyStore(kind);
    expect(await migrate(store, clock)).toEqual({ ok: true, value: Object.keys(migrations) });
    expect(await migrate(store, clock)).toEqual({ ok: true, value: [] });
    await store.close();
  });

  test("better-auth finds every table and column it wants", async () => {
    const store = await freshStore(kind);
    writeFileSync(join(store.folder, "secret"), "0123456789abcdef0123456789abcdef");
    const auth = makeAuth(readEnv({ FOOTNOTE_DATA: store.folder }), store);
    const missing = await getMigrations(auth.options);
    expect([missing.toBeCreated, missing.toBeAdded]).toEqual([[], []]);
    await store.close();
  });

  test("a database that a newer Footnote wrote is refused and left as it is", async () => {
    const store = await freshStore(kind);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')`.execute(
      store.db,
    );
    const refused = await migrate(store, clock);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "newer_database", message: expect.stringContaining("9999-from-the-future") },
    });
    await store.close();
  });

  test("rebuild finds a row that the log does not imply, and mends it", async () => {
    const store = await freshStore(kind);
    const { ann, card } = await withOneReview(store);
    expect((await rebuild({ store, clock })).differing).toEqual([]);
    await store.db.updateTable("card_memory").set({ stability: 99 }).where("card_id", "=", card).execute();
    await store.db.updateTable("day_count").set({ good: 7 }).execute();
    await store.db
      .insertInto("due_count")
      .values({ learner_id: ann, collection_id: "libya", queue: "review", day: 1, n: 4 })
      .execute();
    const found = await rebuild({ store, clock });
    expect(found.differing.map((row) => row.split(" ")[0]).sort()).toEqual(["card_memory", "day_count", "due_count"]);
    expect((await rebuild({ store, clock })).differing).toEqual([]);
    await store.close();
  });

  test("half a batch is never stored: what fails in the middle leaves nothing", async () => {
    const store = await freshStore(kind);
    const { ann, phone } = await withOneReview(store);
    const before = await store.db.selectFrom("event").select("id").execute();
    await sql`drop table due_count`.execute(store.db); // the last write of the transaction now fails
    await expect(
      recordEvents({ store, clock }, ann, phone.batch([phone.review("libya-0004", 3, MONDAY)], MONDAY)),
    ).rejects.toThrow();
    expect(await store.db.selectFrom("event").select("id").execute()).toEqual(before);
    expect(
      await store.db.selectFrom("card_memory").select("card_id").where("card_id", "=", "libya-0004").execute(),
    ).toEqual([]);
    await store.close();
  });
});

test("SQLite runs with a write-ahead log, FULL durability, foreign keys and a busy timeout", async () => {
  const store = await freshStore("sqlite");
  const pragma = async (name: string) =>
    Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db)).rows[0] ?? {})[0];
  expect([
    await pragma("journal_mode"),
    await pragma("synchronous"),
    await pragma("foreign_keys"),
    await pragma("busy_timeout"),
  ]).toEqual(["wal", 2, 1, 5000]);
  await store.close();
});

test("two processes write to one database at once and none is told “busy”", async () => {
  const store = await freshStore("sqlite");
  const { ann } = await withOneReview(store);
  const writers = ["a", "b"].map((name) =>
    fork(new URL("../support/writer.ts", import.meta.url), [store.folder, ann, name, "100"], {
      execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning"],
    }),
  );
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, "exit"))[0]));
  expect(codes).toEqual([0, 0]);
  expect(await store.db.selectFrom("event").select("id").execute()).toHaveLength(201);
  expect((await rebuild({ store, clock })).differing).toEqual([]);
  await store.close();
});

test("backups: one a day, seven kept, each whole; a restored one holds what was stored, and what it replaced is set aside", async () => {
  const store = await freshStore("sqlite");
  await withOneReview(store);
  const file = store.file ?? "";
  for (let day = 0; day < 9; day += 1) {
    expect(await backUpDaily(store, () => MONDAY + day * DAY + 1)).not.toBeNull();
    expect(await backUpDaily(store, () => MONDAY + day * DAY + 3_600_000)).toBeNull();
  }
  expect(backupsOf(file)).toHaveLength(7);
  const newest = backupsOf(file)[0] ?? "";
  await store.db.deleteFrom("event").execute();
  await store.db.destroy();
  const { setAside } = restoreBackup(file, newest, clock);
  const restored = new DatabaseSync(file);
  expect(restored.prepare("select count(*) as n from event").get()?.n).toBe(1);
  restored.close();
  expect(existsSync(setAside ?? "")).toBe(true);
  expect(readdirSync(store.folder).filter((name) => name.endsWith(".restoring"))).toEqual([]);
});

test("a damaged backup is refused and nothing is changed", async () => {
  const store = await freshStore("sqlite");
  await seedCollection(store.db, { cards: 300 });
  const backup = (await backUp(store, clock, "x")) ?? "";
  await store.db.destroy();
  const handle = openSync(backup, "r+");
  for (let page = 4; page < 40; page += 1) writeSync(handle, Buffer.alloc(2000, 7), 0, 2000, page * 4096 + 100);
  closeSync(handle);
  expect(() => restoreBackup(store.file ?? "", backup, clock)).toThrow();
  expect(new DatabaseSync(store.file ?? "").prepare("select count(*) as n from card").get()?.n).toBe(300);
});
