import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Migration, Migrator } from "kysely/migration";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#lib/server/db/migrate.ts";
import { migrations } from "#lib/server/db/migrations/index.ts";
import type { Tables } from "#lib/server/db/tables.ts";
import { documentsOf } from "#lib/server/repos/library.ts";
import { readDocument } from "#lib/server/services/read-document.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { DAY, MONDAY } from "../support/seed.ts";
import { emptyStore, onBoth, type TestStore } from "../support/stores.ts";

/**
 * A database as the engine of commit e0b89de left it (three kinds of fact; since then kinds were added, rules deepened,
 * cards renamed), with a learner who answered every second card on three days. Written by that commit's own code;
 * passages and bodies of facts, which every reading makes anew, are left out for size.
 */
const dump = JSON.parse(
  gunzipSync(readFileSync(new URL("fixtures/engine-e0b89de.json.gz", import.meta.url))).toString(),
) as { [T in keyof Tables]?: Tables[T][] };

onBoth("A database of an earlier engine, read by this one", (kind) => {
  let store: TestStore;
  const clock = () => MONDAY + 40 * DAY;
  const rows = async () => ({
    cards: new Map(
      (await store.db.selectFrom("card").selectAll().orderBy("id").execute()).map((card) => [card.id, card]),
    ),
    facts: new Map(
      (await store.db.selectFrom("fact").selectAll().orderBy("id").execute()).map((fact) => [fact.id, fact]),
    ),
    memories: await store.db.selectFrom("card_memory").selectAll().orderBy("card_id").execute(),
    events: await store.db.selectFrom("event").selectAll().orderBy("id").execute(),
  });
  const readAgain = async () => {
    const [known] = await documentsOf(store.db, dump.collection?.[0]?.id ?? "");
    const text = dump.document?.[0]?.text ?? "";
    const report = await readDocument(
      { store, clock },
      {
        collection: dump.collection?.[0]?.id ?? "",
        slug: known?.slug ?? "",
        format: "markdown",
        text,
        proposes: false,
      },
      known ?? null,
      "this-engine",
    );
    if (!report.ok) throw new Error(report.error.message);
    return report.value;
  };

  beforeEach(async () => {
    store = await emptyStore(kind);
    // As it was then: the schema of that day, filled, and only then brought up to this one.
    const begin = { "0001-begin": migrations["0001-begin"] as Migration };
    await new Migrator({ db: store.db, provider: { getMigrations: async () => begin } }).migrateToLatest();
    for (const [table, all] of Object.entries(dump))
      for (let at = 0; at < all.length; at += 50)
        await store.db
          .insertInto(table as "card")
          .values(all.slice(at, at + 50) as Tables["card"][])
          .execute();
    expect((await migrate(store, clock)).ok).toBe(true);
  });
  afterEach(() => store.close());

  test("known facts keep their ids, their anchors hold their words, and what is gone is retired with its log", async () => {
    const before = await rows();
    const report = await readAgain();
    const after = await rows();

    // No row that somebody's log may name has gone, and no event has changed.
    for (const id of before.cards.keys()) expect(after.cards.has(id)).toBe(true);
    for (const id of before.facts.keys()) expect(after.facts.has(id)).toBe(true);
    expect(after.events).toEqual(before.events);

    // Most facts are the same facts: same id, same kind, and an anchor inside the text.
    const text = dump.document?.[0]?.text ?? "";
    const kept = [...before.facts.values()].filter((fact) => after.facts.get(fact.id)?.retired_at === null);
    expect(kept.length / before.facts.size).toBeGreaterThan(0.8);
    for (const old of kept) {
      const now = after.facts.get(old.id);
      expect(now?.kind).toBe(old.kind);
      expect(text.slice(now?.start_at, now?.end_at).trim().length).toBeGreaterThan(0);
      const [a, b] = [text.slice(old.start_at, old.end_at), text.slice(now?.start_at, now?.end_at)];
      expect(a.includes(b) || b.includes(a), `${a} / ${b}`).toBe(true);
    }

    // A learner's cards: asked still, with the schedule they had; or out of every queue, with their log.
    let [asked, retired] = [0, 0];
    for (const old of before.memories) {
      const now = after.memories.find((memory) => memory.card_id === old.card_id);
      const card = after.cards.get(old.card_id);
      expect(card?.fact_id).toBe(before.cards.get(old.card_id)?.fact_id);
      expect(now?.body).toBe(old.body);
      if (card?.retired === 0) {
        expect(now).toEqual(old);
        asked += 1;
      } else {
        expect(now?.queue).toBe("gone");
        retired += 1;
      }
    }
    console.log(
      `${kind}: ${kept.length} of ${before.facts.size} facts and ${asked} of ${asked + retired} answered cards kept, ${retired} retired; ${report.cards} cards now`,
    );
    expect(asked).toBeGreaterThan(20);
    // Retired is only what nobody is asked any more: where the same is still asked of the same fact, it is by an id of old.
    const slot = ({ fact_id, prompt, form }: Tables["card"]) => `${fact_id} ${prompt} ${form === "choice"}`;
    const old = Map.groupBy(before.cards.values(), slot);
    for (const [what, cards] of Map.groupBy(
      [...after.cards.values()].filter((card) => card.retired === 0),
      slot,
    ))
      if (old.has(what))
        expect(
          cards.some(({ id }) => before.cards.has(id)),
          what,
        ).toBe(true);
    expect((await rebuild({ store, clock })).differing).toEqual([]);
  });

  test("a session afterwards asks no retired card, and a second reading changes nothing", async () => {
    await readAgain();
    const first = await rows();
    const report = await readAgain();
    const again = await rows();
    expect(report.retired).toBe(0);
    const content = (cards: Map<string, object>) => [...cards].map(([id, card]) => [id, { ...card, change: 0 }]);
    expect(content(again.cards)).toEqual(content(first.cards));
    expect(again.memories).toEqual(first.memories);
    const learner = { id: dump.learner?.[0]?.id ?? "", settings: dump.learner?.[0]?.settings ?? "" };
    const session = await reviewSession({ store, clock }, learner as Parameters<typeof reviewSession>[1], "UTC");
    expect(session.cards.length).toBeGreaterThan(10);
    for (const card of session.cards) expect(again.cards.get(card.id)?.retired).toBe(0);
  });
});
