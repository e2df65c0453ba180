import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { freePort, startServer } from "#lib/cli/server-process.ts";
import { openStore, type Store } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { newPerson, type PersonOnline } from "../support/person.ts";
import { seeded } from "../support/random.ts";
import { emptyStore } from "../support/stores.ts";

/** FOOTNOTE_CRASHES=1000 npm test -- app for a long run. */
const CRASHES = Number(process.env.FOOTNOTE_CRASHES ?? 25);
const SEED = Number(process.env.FOOTNOTE_SEED ?? 20260105);

interface Told {
  /** Digest the server answered `stored` or `duplicate` with. */
  readonly acknowledged: Map<string, string>;
  readonly sent: Set<string>;
}

/** Sends until the server is gone: new answers, undos, and again what was not acknowledged. */
async function answerUntilGone(
  person: PersonOnline,
  cards: readonly string[],
  told: Told,
  unsure: unknown[],
  random: () => number,
  acknowledged: () => void,
): Promise<void> {
  for (;;) {
    const fresh = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const review = person.phone.review(
        cards[Math.floor(random() * cards.length)] ?? "",
        random() < 0.2 ? 1 : 3,
        Date.now(),
      );
      return random() < 0.15 ? [review, person.phone.undo(review, Date.now())] : [review];
    }).flat();
    const batch = [...unsure, ...fresh];
    for (const event of fresh) told.sent.add(event.id);
    unsure.splice(0, unsure.length, ...batch);
    const reply = await person.send(batch).catch(() => null);
    if (reply?.status !== 200) return;
    const body = (await reply.json().catch(() => null)) as {
      results: { id: string; status: string; digest: string }[];
    } | null;
    if (!body) return;
    for (const result of body.results) {
      if (result.status !== "stored" && result.status !== "duplicate")
        throw new Error(`an answer was ${result.status}`);
      told.acknowledged.set(result.id, result.digest);
    }
    unsure.length = 0;
    acknowledged();
  }
}

async function compare(store: Store, told: Told): Promise<void> {
  const rows = await store.db.selectFrom("event").select(["id", "digest"]).execute();
  const stored = new Map(rows.map((row) => [row.id, row.digest]));
  expect(rows).toHaveLength(stored.size); // once each
  const lost = [...told.acknowledged].filter(([id, digest]) => stored.get(id) !== digest);
  expect(lost, "acknowledged and lost").toEqual([]);
  expect(
    [...stored.keys()].filter((id) => !told.sent.has(id)),
    "never sent",
  ).toEqual([]);
}

async function crashing(
  crashes: number,
  where: { data: string; databaseUrl?: string },
  open: () => Store,
): Promise<Told> {
  const random = seeded(SEED);
  const told: Told = { acknowledged: new Map(), sent: new Set() };
  const port = await freePort(); // one address throughout, as a restarted server has
  let server = await startServer({ ...where, port });
  const people = [await newPerson(server.url, "phone"), await newPerson(server.url, "laptop")];
  const cards = (await people[0]?.cards()) ?? [];
  const unsure: unknown[][] = people.map(() => []);
  for (let crash = 0; crash < crashes; crash += 1) {
    const first = Promise.withResolvers<void>(); // a server just started answers slowly once; the moment is random after that
    const clients = people.map((person, i) =>
      answerUntilGone(person, cards, told, unsure[i] ?? [], random, first.resolve),
    );
    await first.promise;
    const killed = new Promise<void>((resolve) => setTimeout(() => void server.kill().then(resolve), random() * 150));
    await Promise.all([...clients, killed]);
    const store = open();
    await compare(store, told);
    await store.db.destroy();
    server = await startServer({ ...where, port });
  }
  await server.stop();
  return told;
}

test(`SQLite: ${CRASHES} times SIGKILL at a random moment; every acknowledged event is there, once`, {
  timeout: CRASHES * 20_000 + 60_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), "footnote-crash-"));
  const open = () => openStore(readEnv({ FOOTNOTE_DATA: data }));
  const told = await crashing(CRASHES, { data }, open);
  const store = open();
  expect((await rebuild({ store, clock: Date.now })).differing).toEqual([]);
  await store.db.destroy();
  expect(told.acknowledged.size).toBeGreaterThan(CRASHES * 2);
  console.log(`crash test: ${CRASHES} kills, ${told.acknowledged.size} acknowledged events, 0 lost (seed ${SEED})`);
  rmSync(data, { recursive: true, force: true });
});

test.skipIf(!inject("postgres"))(
  `PostgreSQL: ${Math.ceil(CRASHES / 5)} times the same`,
  { timeout: CRASHES * 10_000 + 60_000 },
  async () => {
    const empty = await emptyStore("postgres");
    const databaseUrl = empty.url ?? "";
    const open = () => openStore(readEnv({ FOOTNOTE_DATA: empty.folder, DATABASE_URL: databaseUrl }));
    const told = await crashing(Math.ceil(CRASHES / 5), { data: empty.folder, databaseUrl }, open);
    expect((await rebuild({ store: empty, clock: Date.now })).differing).toEqual([]);
    expect(told.acknowledged.size).toBeGreaterThan(10);
    await empty.close();
  },
);
