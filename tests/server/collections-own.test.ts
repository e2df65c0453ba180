import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleOf, asText } from "#lib/cli/bench/documents/article.ts";
import { amountsOf } from "#lib/server/repos/quota.ts";
import { browseCards } from "#lib/server/services/browse-cards.ts";
import { deleteCollection } from "#lib/server/services/delete-collection.ts";
import { deleteDocument } from "#lib/server/services/delete-document.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { library } from "#lib/server/services/library.ts";
import { moveDocument } from "#lib/server/services/move-document.ts";
import { holdings, newCollection, renameCollection } from "#lib/server/services/own-collections.ts";
import { quotaOf } from "#lib/server/services/quota.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";
import { bringAndWait } from "../support/bring.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const textOf = (name: string) => asText(articleOf(readFileSync(`content/libya/documents/${name}.md`, "utf8")));
const canary = "kanarienvogel";
const haftar = textOf("haftar-walkout-bloomberg");
const ritter = `${textOf("ritter-berlin-conference")}\n\nOn 3 May 2019 President Ann ${canary} met King Karl Berg in Oslo.`;

onBoth("A learner's own collections", (kind) => {
  let store: TestStore;
  let ann: string;
  let eve: string;
  let collection: string;
  let first: string;
  let second: string;
  const deps = () => ({ store, clock: () => MONDAY });
  const me = () => ({ id: ann, settings: "default-1" });
  let phones = 0;
  const phone = () => {
    phones += 1;
    return device(`phone-${phones}`);
  };
  // When a row last changed is for devices, and says nothing of what is in it.
  const memories = async () =>
    (await store.db.selectFrom("card_memory").selectAll().orderBy("card_id").orderBy("learner_id").execute()).map(
      ({ change: _, ...row }) => row,
    );
  const table = (name: "due_count" | "day_count" | "study") =>
    store.db.selectFrom(name).selectAll().where("collection_id", "=", collection).execute();
  const events = () => store.db.selectFrom("event").select(["id", "card_id", "digest"]).orderBy("id").execute();
  const counted = async () => (await library(deps(), me(), "UTC")).collections.find(({ id }) => id === collection);
  const agrees = async () => expect((await rebuild(deps())).differing).toEqual([]);
  const cardsOf = async (document: string) =>
    (await store.db.selectFrom("card").select("id").where("document_id", "=", document).orderBy("id").execute()).map(
      ({ id }) => id,
    );
  const bring = async (into: { id: string } | { title: string }, name: string, text: string) => {
    const done = await bringAndWait(deps(), { folder: store.folder, engine: () => "engine-1" }, ann, {
      collection: into,
      name,
      bytes: [Buffer.from(text)],
    });
    if (!done.ok) throw new Error(done.message);
    return done;
  };
  const acceptAll = async () => {
    const cards = (await inboxOf(deps(), me(), undefined)).cards.map(({ id }) => id);
    await giveVerdicts(deps(), me(), { cards, verdict: "accepted", reason: null });
  };

  beforeEach(async () => {
    store = await freshStore(kind);
    await seedCollection(store.db, { cards: 4 });
    ann = await seedLearner(store.db, "ann");
    eve = await seedLearner(store.db, "eve");
    const a = await bring({ title: "Mine" }, "haftar.txt", haftar);
    collection = a.collection;
    first = a.document;
    second = (await bring({ id: collection }, "ritter.txt", ritter)).document;
    await acceptAll();
    const laptop = phone();
    // Answers on two days, one taken back, one forgotten again, one put away: every kind of trace a card can leave.
    for (const [day, at] of [MONDAY, MONDAY + DAY].entries()) {
      const { order } = await reviewSession({ store, clock: () => at }, me(), "UTC");
      for (const [i, card] of order.entries())
        await recordEvents(
          { store, clock: () => at },
          ann,
          laptop.batch([laptop.review(card, ((i % 4) + 1) as 1 | 2 | 3 | 4, at + i)], at),
        );
      if (day === 0) {
        const [card = "", other = "", third = ""] = order;
        const undone = laptop.review(card, 3, at + 500);
        const more = [
          undone,
          laptop.undo(undone, at + 501),
          laptop.make("forget", other, {}, at + 502),
          laptop.make("suspend", third, {}, at + 503),
        ];
        await recordEvents(deps(), ann, laptop.batch(more, at));
      }
    }
    expect((await memories()).length).toBeGreaterThan(15);
    await agrees();
  });
  afterEach(() => store.close());

  test("made empty, studied, named anew; nobody else's is there", async () => {
    const made = await newCollection(deps(), ann, { title: "Harbours" });
    const id = made.ok ? made.id : "";
    const found = async () => (await library(deps(), me(), "UTC")).collections.find((each) => each.id === id);
    expect(await found()).toMatchObject({ title: "Harbours", cards: 0, documents: 0, studied: true, owned: true });
    expect(await renameCollection(deps(), ann, { collection: id, title: "Ports" })).toEqual({});
    expect((await found())?.title).toBe("Ports");
    for (const theirs of [id, "libya", "no-such"])
      expect(
        await renameCollection(deps(), theirs === "libya" ? ann : eve, { collection: theirs, title: "X" }),
      ).toBeNull();
    expect((await found())?.title).toBe("Ports");
  });

  test("too many are refused in words", async () => {
    await store.db
      .insertInto("collection")
      .values(
        Array.from({ length: 199 }, (_, i) => ({ id: `c${i}`, owner_id: ann, slug: null, title: "x", created_at: 0 })),
      )
      .execute();
    expect(await newCollection(deps(), ann, { title: "One more" })).toMatchObject({
      ok: false,
      message: expect.stringContaining("200 collections"),
    });
  });

  test("what would go is told before", async () => {
    const cards = (await counted())?.cards;
    const all = await holdings(deps(), ann, { collection });
    expect(all).toMatchObject({ title: "Mine", documents: 2, cards, waiting: 0, links: 0 });
    expect(all?.learned).toBe(
      (await memories()).filter((row) => row.queue !== "gone" && row.collection_id === collection).length,
    );
    const one = await holdings(deps(), ann, { document: first });
    expect(one).toMatchObject({ documents: 1 });
    expect(one?.cards).toBeLessThan(cards ?? 0);
    for (const part of [{ collection }, { document: first }]) expect(await holdings(deps(), eve, part)).toBeNull();
    expect(await holdings(deps(), ann, { collection: "libya" })).toBeNull();
  });

  test("a document moves with its ids and every schedule, and back again as if nothing had been", async () => {
    const made = await newCollection(deps(), ann, { title: "Other" });
    const to = made.ok ? made.id : "";
    const before = await memories();
    const cards = await cardsOf(first);
    const facts = await store.db.selectFrom("fact").selectAll().orderBy("id").execute();
    const log = await events();
    expect(await moveDocument(deps(), ann, { document: first, to })).toEqual({ from: collection });
    expect(await cardsOf(first)).toEqual(cards);
    expect(await store.db.selectFrom("fact").selectAll().orderBy("id").execute()).toEqual(facts);
    const moved = new Set(cards);
    const own = before.filter((row) => moved.has(row.card_id)).length;
    expect(own).toBeGreaterThan(3);
    expect((await memories()).filter((row) => row.collection_id === to)).toHaveLength(own);
    // Where a card waits is all that is new, unless a twin of it came into use or went out of it.
    const plain = (rows: typeof before) => rows.map(({ collection_id: _, queue: __, ...row }) => row);
    expect(plain(await memories())).toEqual(plain(before));
    expect(await events()).toEqual(log);
    const there = (await library(deps(), me(), "UTC")).collections;
    expect(there.find(({ id }) => id === to)).toMatchObject({ documents: 1 });
    expect(there.find(({ id }) => id === collection)).toMatchObject({ documents: 1 });
    await agrees();
    // Found by its words where it is now, and there only.
    const search = async (where: string) =>
      (await browseCards(deps(), me(), { collection: where, zone: "UTC", q: "Haftar" }))?.cards.length ?? 0;
    expect(await search(to)).toBeGreaterThan(0);
    const [card = ""] = cards;
    expect(
      (await store.db.selectFrom("card_text").select("words").where("card_id", "=", card).executeTakeFirst())?.words,
    ).toContain(to.replaceAll("-", ""));

    expect(await moveDocument(deps(), ann, { document: first, to: collection })).toEqual({ from: to });
    expect(await memories()).toEqual(before);
    expect(await counted()).toMatchObject({ documents: 2 });
    await agrees();
  });

  test("only between collections of one's own", async () => {
    const theirs = await newCollection(deps(), eve, { title: "Eve's" });
    const to = theirs.ok ? theirs.id : "";
    for (const target of [to, "libya", "no-such"])
      expect(await moveDocument(deps(), ann, { document: first, to: target })).toBeNull();
    expect(await moveDocument(deps(), eve, { document: first, to })).toBeNull();
    expect(await moveDocument(deps(), ann, { document: "libya-doc", to: collection })).toBeNull();
    expect(await counted()).toMatchObject({ documents: 2 });
  });

  test("a document goes with facts, cards, words, schedules and counters; its log stays, the rest stands, room is free", async () => {
    const gone = await cardsOf(second);
    const kept = (await memories()).filter((row) => !gone.includes(row.card_id));
    const log = await events();
    const room = await amountsOf(store.db, ann);
    expect(await deleteDocument(deps(), eve, second)).toBeNull();
    expect(await deleteDocument(deps(), ann, second)).toEqual({ collection });
    expect(await cardsOf(second)).toEqual([]);
    for (const name of ["fact", "card"] as const)
      expect(await store.db.selectFrom(name).select("id").where("document_id", "=", second).execute()).toEqual([]);
    expect(await store.db.selectFrom("card_text").select("nr").where("card_id", "in", gone).execute()).toEqual([]);
    expect(await store.db.selectFrom("import_job").select("id").where("document_id", "=", second).execute()).toEqual(
      [],
    );
    // Twins of what went may have come back into use.
    const queueless = (rows: typeof kept) => rows.map(({ queue: _, ...row }) => row);
    expect(queueless(await memories())).toEqual(queueless(kept));
    expect(await events()).toEqual(log);
    expect(await amountsOf(store.db, ann)).toEqual({
      documents: room.documents - 1,
      bytes: room.bytes - Buffer.byteLength(ritter),
    });
    expect((await quotaOf(store.db, ann)).documents).toBeGreaterThan(0);
    await agrees();
    // An answer to one of its cards that was on its way is told that there is none.
    const late = phone();
    const [result] = await recordEvents(deps(), ann, late.batch([late.review(gone[0] ?? "", 3, MONDAY)], MONDAY));
    expect(result).toMatchObject({ status: "rejected", reason: "card: not found" });
    // The same text may come again.
    expect((await bring({ id: collection }, "ritter.txt", ritter)).cards).toBeGreaterThan(0);
  });

  test("a collection goes with everything and for everybody; the log stays, nobody else loses anything", async () => {
    // Somebody else who answered its cards, as a reader would have.
    await store.db.insertInto("study").values({ learner_id: eve, collection_id: collection, since: 0 }).execute();
    const [card = ""] = await cardsOf(first);
    const place = await store.db.selectFrom("card").selectAll().where("id", "=", card).executeTakeFirstOrThrow();
    const hers = phone();
    await store.db.updateTable("collection").set({ owner_id: eve }).where("id", "=", collection).execute();
    await recordEvents(deps(), eve, hers.batch([hers.review(place.id, 3, MONDAY)], MONDAY));
    await store.db.updateTable("collection").set({ owner_id: ann }).where("id", "=", collection).execute();
    const [libya = ""] = ["libya-0000"];
    await recordEvents(deps(), eve, hers.batch([hers.review(libya, 4, MONDAY)], MONDAY));
    const log = await events();
    const kept = (await memories()).filter((row) => row.collection_id === "libya");

    expect(await deleteCollection(deps(), eve, collection)).toBeNull();
    expect(await deleteCollection(deps(), ann, "libya")).toBeNull();
    expect(await deleteCollection(deps(), ann, collection)).toEqual({});
    expect(await memories()).toEqual(kept);
    for (const name of ["due_count", "day_count", "study"] as const) expect(await table(name)).toEqual([]);
    for (const name of ["document", "card"] as const)
      expect(await store.db.selectFrom(name).select("id").where("collection_id", "=", collection).execute()).toEqual(
        [],
      );
    expect(await events()).toEqual(log);
    expect(await amountsOf(store.db, ann)).toEqual({ documents: 0, bytes: 0 });
    await agrees();
    if (store.file) expect(readFileSync(store.file).includes(canary)).toBe(false);
  });
});
