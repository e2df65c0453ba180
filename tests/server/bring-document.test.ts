import { afterEach, beforeEach, expect, test } from "vitest";
import { broughtIn } from "#lib/server/services/bring-document.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { bringAndWait } from "../support/bring.ts";
import { MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const text =
  "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty.";

onBoth("A text that somebody brings", (kind) => {
  let store: TestStore;
  const deps = () => ({ store, clock: () => MONDAY });
  const bring = (id: string, over: object = {}) =>
    bringAndWait(
      deps(),
      { folder: store.folder, engine: () => "engine-1" },
      id,
      broughtIn({ collection: { title: "My ports" }, title: "Harbours", format: "text", text, ...over }),
    );

  beforeEach(async () => {
    store = await freshStore(kind);
  });
  afterEach(() => store.close());

  test("is read in another process and waits in the inbox of whoever brought it, and of nobody else", async () => {
    const ann = await seedLearner(store.db, "ann");
    const eve = await seedLearner(store.db, "eve");
    const reply = await bring(ann);
    expect(reply).toMatchObject({ ok: true, cards: expect.any(Number) });
    expect((await inboxOf(deps(), { id: ann, settings: "default-1" }, undefined)).total).toBeGreaterThan(0);
    expect((await inboxOf(deps(), { id: eve, settings: "default-1" }, undefined)).total).toBe(0);
    expect((await reviewSession(deps(), { id: ann, settings: "default-1" }, "UTC")).order).toEqual([]);
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("goes into no collection of somebody else's, is not read twice, and leaves nothing behind without cards", async () => {
    const ann = await seedLearner(store.db, "ann");
    const eve = await seedLearner(store.db, "eve");
    const first = await bring(ann);
    const collection = first.ok ? first.collection : "";
    expect(await bring(eve, { collection: { id: collection } })).toMatchObject({ ok: false });
    expect(await bring(ann)).toMatchObject({ ok: false, message: expect.stringContaining("before") });
    expect(await bring(ann, { text: "Nothing much happened here, and nobody saw it." })).toMatchObject({ ok: false });
    expect(await bring(ann, { text: "\u0000\u0001\u0002 binary" })).toMatchObject({ ok: false });
    expect(await store.db.selectFrom("collection").select("id").execute()).toHaveLength(1);
    expect(await store.db.selectFrom("document").select("id").execute()).toHaveLength(1);
  });
});
