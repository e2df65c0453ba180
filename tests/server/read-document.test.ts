import { afterEach, beforeEach, expect, test } from "vitest";
import { documentsOf } from "#lib/server/repos/library.ts";
import { readDocument } from "#lib/server/services/read-document.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { device, MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const pact = "In November 2019 Norway signed a fishing treaty with Iceland.";
const vote = "On 8 June 2020 the parliament of Portugal approved the harbour law.";
const quote =
  'Maria Costa, a professor of law at the University of Porto, told Reuters: "The harbour law will change how every small port in this country is run for a generation."';
const document = (...paragraphs: string[]) => `# Ports and treaties\n\n${paragraphs.join("\n\n")}\n`;

onBoth("Reading a document", (kind) => {
  let store: TestStore;
  const clock = () => MONDAY;
  const read = async (text: string, engine = "engine-1") => {
    const [known = null] = await documentsOf(store.db, "c");
    const report = await readDocument(
      { store, clock },
      { collection: "c", slug: "ports", format: "markdown", text, proposes: false },
      known,
      engine,
    );
    if (!report.ok) throw new Error(report.error.message);
    return report.value;
  };
  const cards = () =>
    store.db.selectFrom("card").select(["id", "stem", "key", "retired", "passage"]).orderBy("id").execute();
  const cardAbout = async (key: string) => (await cards()).find((card) => card.key.includes(key));

  beforeEach(async () => {
    store = await freshStore(kind);
    await store.db
      .insertInto("collection")
      .values({ id: "c", owner_id: null, slug: "c", title: "C", created_at: 0 })
      .execute();
  });
  afterEach(() => store.close());

  test("stores its facts and cards, each card with a passage that holds its answer", async () => {
    const report = await read(document(pact, vote, quote));
    expect(report.cards).toBeGreaterThanOrEqual(3);
    for (const card of await cards()) {
      const passage = JSON.parse(card.passage) as { paragraphs: { runs: { text: string; as: string }[] }[] };
      const answer = passage.paragraphs.flatMap(({ runs }) =>
        runs.filter((run) => run.as === "answer").map((run) => run.text),
      );
      expect(answer.join(" ").length, card.stem).toBeGreaterThan(0);
    }
    expect((await cardAbout("November 2019"))?.stem).toMatch(/Norway/);
    expect((await cardAbout("Costa"))?.stem).toMatch(/harbour law/);
  });

  test("again, unchanged or by a newer engine, keeps every id", async () => {
    await read(document(pact, vote, quote));
    const before = await cards();
    expect(await read(document(pact, vote, quote), "engine-2")).toMatchObject({ kept: before.length, retired: 0 });
    expect(await cards()).toEqual(before);
  });

  test("with new text before it, a fact moves and its card, schedule and log stay", async () => {
    await read(document(pact, vote));
    const card = await cardAbout("November 2019");
    const ann = await seedLearner(store.db, "ann");
    const phone = device();
    await recordEvents({ store, clock }, ann, phone.batch([phone.review(card?.id ?? "", 4, MONDAY)], MONDAY));
    const memory = () => store.db.selectFrom("card_memory").selectAll().execute();
    const before = await memory();
    await read(document("The weather that year was kind to fishermen.", quote, vote, pact));
    expect((await cardAbout("November 2019"))?.id).toBe(card?.id);
    expect(await memory()).toEqual(before);
    const facts = await store.db.selectFrom("fact").select("start_at").where("match_key", "like", "%2019%").execute();
    expect(facts.every((fact) => fact.start_at > 200)).toBe(true);
  });

  test("what is gone is retired: out of every queue, its log kept; back again, it is as it was", async () => {
    await read(document(pact, vote));
    const card = await cardAbout("November 2019");
    const ann = await seedLearner(store.db, "ann");
    const phone = device();
    await recordEvents({ store, clock }, ann, phone.batch([phone.review(card?.id ?? "", 4, MONDAY)], MONDAY));
    const queue = async () =>
      (
        await store.db
          .selectFrom("card_memory")
          .select("queue")
          .where("card_id", "=", card?.id ?? "")
          .execute()
      )[0]?.queue;
    const waiting = async () =>
      (await store.db.selectFrom("due_count").select(["queue", "n"]).where("n", ">", 0).orderBy("queue").execute()).map(
        (row) => row.queue,
      );
    await read(document(vote));
    expect([(await cards()).find((each) => each.id === card?.id)?.retired, await queue(), await waiting()]).toEqual([
      1,
      "gone",
      ["gone"],
    ]);
    expect(await store.db.selectFrom("event").select("card_id").execute()).toEqual([{ card_id: card?.id }]);
    expect((await rebuild({ store, clock })).differing).toEqual([]);
    await read(document(vote, pact));
    expect([(await cards()).find((each) => each.id === card?.id)?.retired, await queue(), await waiting()]).toEqual([
      0,
      "review",
      ["met", "review"],
    ]);
    expect((await rebuild({ store, clock })).differing).toEqual([]);
  });

  test("two documents that say the same make one card; the one somebody learns stays", async () => {
    const one = async (slug: string, text: string) => {
      const known = (await documentsOf(store.db, "c")).find((each) => each.slug === slug) ?? null;
      return readDocument(
        { store, clock },
        { collection: "c", slug, format: "markdown", text, proposes: false },
        known,
        "engine-1",
      );
    };
    const inUse = async () => (await cards()).filter((card) => card.retired === 0 && card.key === "November 2019");
    await one("second", document(pact));
    const [learned] = await inUse();
    const ann = await seedLearner(store.db, "ann");
    const phone = device();
    await recordEvents({ store, clock }, ann, phone.batch([phone.review(learned?.id ?? "", 4, MONDAY)], MONDAY));
    await one("first", document(vote, pact)); // a name that comes before
    expect((await inUse()).map((card) => card.id)).toEqual([learned?.id]);
    expect((await rebuild({ store, clock })).differing).toEqual([]);

    // Its document no longer says it: the other document's card takes over, and the learner's log stays.
    await one("second", document(quote));
    const [successor, ...more] = await inUse();
    expect([more, successor?.id === learned?.id]).toEqual([[], false]);
    expect(await store.db.selectFrom("event").select("card_id").execute()).toEqual([{ card_id: learned?.id }]);
  });

  test("an empty file is an error in words, and nothing is stored", async () => {
    const report = await readDocument(
      { store, clock },
      { collection: "c", slug: "x", format: "text", text: "  \n ", proposes: false },
      null,
      "e",
    );
    expect(report).toMatchObject({ ok: false, error: { code: "empty", message: expect.any(String) } });
    expect(await store.db.selectFrom("document").select("id").execute()).toEqual([]);
  });
});
