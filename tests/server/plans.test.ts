import { type CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CardsQuery, cardStates } from "#lib/contract/library.ts";
import { browseCards, oneCard } from "#lib/server/services/browse-cards.ts";
import { collectionOf, library } from "#lib/server/services/library.ts";
import { pictureOf } from "#lib/server/services/picture.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { today } from "#lib/server/services/today.ts";
import { device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** Every way through a collection's cards, and some that go together. */
const filters: readonly Partial<CardsQuery>[] = [
  {},
  { kind: "date" },
  { document: "libya-doc" },
  { document: "libya-doc", kind: "date" },
  ...cardStates.map((state) => ({ state })),
  { flag: "any" },
  { flag: "wrong", state: "suspended" },
  { state: "review", kind: "date" },
  { q: "stem" },
  { q: "1234" },
  { q: "stem 12", state: "new", flag: "wrong" },
];

/** Statements that run once a page or answer, over tables that grow with cards, learners or years. */
const small = new Set(["collection", "study", "settings_version"]);

onBoth("Plans of hot statements", (kind) => {
  let store: TestStore;
  const heard: CompiledQuery[] = [];

  beforeAll(async () => {
    store = await freshStore(kind);
    const cards = await seedCollection(store.db, { cards: 3000 });
    const ann = { id: await seedLearner(store.db, "ann"), settings: "default-1" };
    const phone = device();
    const deps = { store, clock: () => MONDAY };
    const first = cards
      .slice(0, 2000)
      .map((card, i) => phone.review(card, i % 10 === 0 ? 3 : 4, MONDAY - 30 * 86_400_000 + i * 1000));
    for (let i = 0; i < first.length; i += 500)
      await recordEvents(deps, ann.id, phone.batch(first.slice(i, i + 500), MONDAY));
    // PostgreSQL keeps statistics by itself; nobody runs ANALYZE on the SQLite file.
    if (kind === "postgres") await sql`analyze`.execute(store.db);
    // Listens only while the hot paths run.
    const listening = { ...deps, store: { ...store, db: listenTo(store, heard) } };
    await today(listening, ann, "Europe/Berlin");
    await reviewSession(listening, ann, "Europe/Berlin");
    await reviewSession(listening, null, "Europe/Berlin");
    const review = phone.review(cards[2003] ?? "", 3, MONDAY);
    await recordEvents(
      listening,
      ann.id,
      phone.batch([review, phone.make("flag", cards[5] ?? "", { flag: "wrong", note: "" }, MONDAY)], MONDAY),
    );
    await recordEvents(listening, ann.id, phone.batch([phone.undo(review, MONDAY)], MONDAY));
    await recordEvents(
      listening,
      ann.id,
      phone.batch([phone.make("study", null, { collection: "libya", on: true }, MONDAY)], MONDAY),
    );
    await library(listening, ann, "Europe/Berlin");
    await collectionOf(listening, ann, "libya");
    await oneCard(listening, ann, cards[7] ?? "");
    for (const filter of filters) {
      const query = { collection: "libya", zone: "Europe/Berlin", ...filter };
      const first = await browseCards(listening, ann, query);
      if (first?.next) await browseCards(listening, ann, { ...query, after: first.next });
    }
    await pictureOf(listening, ann, "libya", "Europe/Berlin");
    await reviewSession(listening, ann, "Europe/Berlin", { cards: cards.slice(0, 200) });
  });
  afterAll(() => store.close());

  test("none scans a growing table, none sorts", async () => {
    const statements = new Map(
      heard
        .filter(({ sql: text }) => /^(select|with|update|delete)/i.test(text))
        .map((query) => [query.sql, query] as const),
    );
    expect(statements.size).toBeGreaterThan(40);
    const bad: string[] = [];
    for (const query of statements.values()) {
      const steps = await explain(query);
      // What PostgreSQL's index of words finds has no order: the hits are sorted, and only they.
      const sorts = query.sql.includes("lexemes @@") ? /^\s*(?:->\s*)?sort\b/i : null;
      for (const step of steps) if (isBad(step) && !sorts?.test(step)) bad.push(`${step.trim()}   in   ${query.sql}`);
    }
    expect(bad).toEqual([]);
  });

  test("a search for a rare word asks the index of words", async () => {
    const search = heard.find(({ parameters }) => parameters.some((each) => String(each).includes("1234")));
    if (!search) throw new Error("no search was heard");
    const steps = await explain(search, { bitmaps: true });
    expect(steps.join("\n")).toMatch(/VIRTUAL TABLE INDEX \d+:M|Bitmap Index Scan on card_text_words/);
  });

  test("the check itself sees a scan and a sort", async () => {
    const scan = store.db
      .selectFrom("event")
      .selectAll()
      .where("took" as never, "=", 1 as never);
    await expect(explain(scan.compile())).rejects.toThrow(); // no such column: the check explains real statements
    const whole = await explain(store.db.selectFrom("event").selectAll().where("at", ">", 5).compile());
    expect(whole.some(isBad)).toBe(true);
    const sorted = await explain(
      store.db
        .selectFrom("card_memory")
        .select("card_id")
        .where("learner_id", "=", "ann")
        .orderBy("stability")
        .compile(),
    );
    expect(sorted.some(isBad)).toBe(true);
  });

  async function explain(query: CompiledQuery, { bitmaps = false } = {}): Promise<string[]> {
    return store.db.connection().execute(async (connection) => {
      if (kind === "sqlite") {
        const { rows } = await connection.executeQuery<{ detail: string }>({
          ...query,
          sql: `explain query plan ${query.sql}`,
        });
        return rows.map((row) => row.detail);
      }
      // So few rows are cheapest to scan; forbidden, a scan or sort remains only where no index would do.
      await sql`set enable_seqscan = off`.execute(connection);
      await sql`set enable_bitmapscan = ${sql.lit(bitmaps ? "on" : "off")}`.execute(connection);
      await sql`set enable_hashjoin = off`.execute(connection);
      await sql`set enable_mergejoin = off`.execute(connection);
      const { rows } = await connection.executeQuery<{ "QUERY PLAN": string }>({
        ...query,
        sql: `explain ${query.sql}`,
      });
      return rows.map((row) => row["QUERY PLAN"]);
    });
  }

  function isBad(step: string): boolean {
    if (/^SCAN \w+ VIRTUAL TABLE INDEX \d+:M/.test(step.trim())) return false; // full text, asked for words
    if (/temp b-tree|^\s*(->\s*)?sort\b|incremental sort/i.test(step)) return true;
    const scanned = kind === "sqlite" ? /^SCAN (\w+)/.exec(step.trim())?.[1] : /Seq Scan on (\w+)/.exec(step)?.[1];
    return scanned !== undefined && !small.has(scanned) && scanned !== "CONSTANT";
  }
});

function listenTo(store: TestStore, heard: CompiledQuery[]): TestStore["db"] {
  return store.db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      heard.push(store.db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}
