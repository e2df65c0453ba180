import fc from "fast-check";
import { expect, test } from "vitest";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { DEFAULT_SETTINGS, defaultSettings } from "#lib/domain/review/settings.ts";
import { sha256 } from "#lib/server/digest.ts";
import { oldSession } from "#lib/server/repos/aliases.ts";
import { settleOrphans } from "#lib/server/repos/merge.ts";
import { adoptLearner } from "#lib/server/services/adopt-learner.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { LearnerGone, recordEvents } from "#lib/server/services/record-events.ts";
import { seedAccount } from "../support/accounts.ts";
import { overlooked } from "../support/frontiers.ts";
import { DAY, device, HOUR, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** FOOTNOTE_HISTORIES=5000 npm test -- server for a long run. */
const HISTORIES = Number(process.env.FOOTNOTE_HISTORIES ?? 40);
const clock = () => MONDAY + 30 * DAY;

const job = {
  id: "job",
  collection_id: null,
  new_collection: "X",
  title: null,
  name: null,
  url: null,
  type: null,
  medium: null,
  file: null,
  state: "waiting" as const,
  page: null,
  pages: null,
  message: null,
  document_id: null,
  replaces: null,
  summary: null,
  worker: null,
  created_at: 0,
  updated_at: 0,
};

const logOf = async (store: TestStore, learner: string) =>
  (await store.db.selectFrom("event").select(["id", "digest"]).where("learner_id", "=", learner).execute())
    .map(({ id, digest }) => `${id} ${digest}`)
    .sort();

const rowsOf = async (store: TestStore, learner: string) => {
  const memory = await store.db
    .selectFrom("card_memory")
    .select(["card_id", "queue", "body"])
    .where("learner_id", "=", learner)
    .orderBy("card_id")
    .execute();
  return memory;
};

const agrees = async (store: TestStore) => {
  expect((await rebuild({ store, clock })).differing).toEqual([]);
  expect(await overlooked(store.db)).toEqual([]);
};

onBoth("An anonymous learner and an account", (kind) => {
  test("become one: every event once, memories folded from both, collections and settings moved, nothing left behind", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const cards = await seedCollection(store.db);
    const ann = await seedAccount(store.db, { id: "ann" });
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const own = await seedCollection(store.db, { id: "mine", owner: anon.learner, cards: 4 });
    await store.db.insertInto("study").values({ learner_id: anon.learner, collection_id: "mine", since: 5 }).execute();
    const [laptop, phone] = [device("laptop"), device("phone")];
    const [both = "", here = ""] = cards;
    await recordEvents(deps, ann.learner, laptop.batch([laptop.review(both, 3, MONDAY)], MONDAY));
    const settings = phone.make("settings", null, { ...defaultSettings, newPerDay: 3 }, MONDAY + HOUR);
    const sent = [
      phone.review(both, 1, MONDAY + DAY),
      phone.review(here, 4, MONDAY + DAY),
      phone.review(own[0] ?? "", 3, MONDAY + DAY),
      settings,
      phone.make("review", own[1] ?? "", { rating: 2, form: "basic", took: 1 }, MONDAY + 2 * DAY, settings.id),
      phone.make("study", null, { collection: "libya", on: false }, MONDAY + 2 * DAY),
    ];
    await recordEvents(deps, anon.learner, phone.batch(sent, MONDAY + 2 * DAY));
    await store.db
      .insertInto("event_conflict")
      .values({ learner_id: anon.learner, id: "x", digest: "d", body: "{}", received_at: 1 })
      .execute();
    await store.db
      .insertInto("import_job")
      .values({ ...job, learner_id: anon.learner })
      .execute();
    const before = [...(await logOf(store, ann.learner)), ...(await logOf(store, anon.learner))].sort();

    expect(await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true })).toBe("merged");

    expect(await logOf(store, ann.learner)).toEqual(before);
    const owner = await store.db
      .selectFrom("collection")
      .select("owner_id")
      .where("id", "=", "mine")
      .executeTakeFirst();
    expect(owner?.owner_id).toBe(ann.learner);
    const learner = await store.db.selectFrom("learner").selectAll().where("id", "=", ann.learner).executeTakeFirst();
    expect(learner).toMatchObject({ account: ann.account, settings: settings.id });
    expect((await rowsOf(store, ann.learner)).map((row) => row.card_id)).toEqual(
      [both, here, own[0], own[1]].map(String).sort(),
    );
    const studies = await store.db.selectFrom("study").selectAll().where("learner_id", "=", ann.learner).execute();
    expect(new Map(studies.map((row) => [row.collection_id, row.studied]))).toEqual(
      new Map([
        ["libya", 0],
        ["mine", 1],
      ]),
    );
    for (const table of [
      "event",
      "card_memory",
      "due_count",
      "day_count",
      "study",
      "device",
      "settings_version",
    ] as const)
      expect(
        await store.db.selectFrom(table).select("learner_id").where("learner_id", "=", anon.learner).execute(),
        table,
      ).toEqual([]);
    const conflicts = await store.db.selectFrom("event_conflict").select(["learner_id", "id"]).execute();
    expect(conflicts).toEqual([{ learner_id: ann.learner, id: "x" }]);
    expect(await store.db.selectFrom("import_job").select("learner_id").execute()).toEqual([
      { learner_id: ann.learner },
    ]);
    // A collection that was just being made for the one who is gone goes over too, and one of nobody goes.
    await seedCollection(store.db, { id: "late", owner: anon.learner, cards: 2 });
    await seedCollection(store.db, { id: "nobody", owner: "gone", cards: 2 });
    await settleOrphans(store.db);
    const owners = await store.db.selectFrom("collection").select(["id", "owner_id"]).orderBy("id").execute();
    expect(owners.map(({ id, owner_id }) => `${id} ${owner_id}`)).toEqual([
      `late ${ann.learner}`,
      "libya null",
      `mine ${ann.learner}`,
    ]);
    expect(await store.db.selectFrom("learner_alias").selectAll().execute()).toEqual([
      { old_learner: anon.learner, learner_id: ann.learner, at: clock() },
    ]);
    expect(await store.db.selectFrom("user").select("id").execute()).toEqual([{ id: ann.account }]);
    expect(await oldSession(store.db, sha256(anon.token))).toEqual({ learner: ann.learner });
    await agrees(store);

    // One that was on its way lands in the account; what was stored already counts once.
    const late = phone.review(cards[5] ?? "", 3, MONDAY + 3 * DAY);
    const replies = await recordEvents(deps, anon.learner, phone.batch([...sent, late], MONDAY + 3 * DAY));
    expect(replies.map(({ status }) => status)).toEqual([...sent.map(() => "duplicate"), "stored"]);
    expect(await logOf(store, ann.learner)).toHaveLength(before.length + 1);
    await agrees(store);
    await store.close();
  });

  test("an account without a learner takes the anonymous one as it is", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const [card = ""] = await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    await store.db.deleteFrom("learner").where("id", "=", ann.learner).execute();
    const phone = device();
    await recordEvents(deps, anon.learner, phone.batch([phone.review(card, 3, MONDAY)], MONDAY));
    expect(await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true })).toBe("kept");
    expect(await store.db.selectFrom("learner").select(["id", "account"]).execute()).toEqual([
      { id: anon.learner, account: ann.account },
    ]);
    expect(await oldSession(store.db, sha256(anon.token))).toEqual({ learner: anon.learner });
    // Once: the anonymous user is gone, and asking again changes nothing.
    expect(await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true })).toBe("none");
    expect(await logOf(store, anon.learner)).toHaveLength(1);
    await store.close();
  });

  test("left behind, it stays whole and apart", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const [card = ""] = await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    const phone = device();
    await recordEvents(deps, anon.learner, phone.batch([phone.review(card, 3, MONDAY)], MONDAY));
    expect(await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: false })).toBe("left");
    expect([await logOf(store, ann.learner), (await logOf(store, anon.learner)).length]).toEqual([[], 1]);
    expect(await oldSession(store.db, sha256(anon.token))).toBeNull();
    await store.close();
  });

  test("[T26] somebody else's account is never taken in, whatever id is named", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const [card = ""] = await seedCollection(store.db);
    const ben = await seedAccount(store.db, { id: "ben" });
    const ann = await seedAccount(store.db, { id: "ann" });
    const phone = device();
    await recordEvents(deps, ben.learner, phone.batch([phone.review(card, 3, MONDAY)], MONDAY));
    for (const anonymous of [ben.account, ben.learner, ann.account, "no-such-user"])
      await adoptLearner(deps, { account: ann.account, anonymous, bring: true });
    expect([(await logOf(store, ben.learner)).length, await logOf(store, ann.learner)]).toEqual([1, []]);
    await store.close();
  });

  test("a number given twice by one device is told apart, the same event counts once, a contradicting one is kept aside", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const cards = await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    const [first, second] = [device("phone"), device("phone")]; // one profile, copied
    const shared = first.review(cards[0] ?? "", 3, MONDAY);
    second.review(cards[0] ?? "", 3, MONDAY);
    const twisted = { ...first.review(cards[1] ?? "", 3, MONDAY + 1), settings: DEFAULT_SETTINGS };
    await recordEvents(
      deps,
      ann.learner,
      first.batch([shared, twisted, first.review(cards[2] ?? "", 3, MONDAY + 2)], MONDAY),
    );
    const other = { ...twisted, payload: { rating: 1, form: "basic", took: 9 } };
    second.review(cards[1] ?? "", 3, MONDAY);
    const clash = second.review(cards[3] ?? "", 3, MONDAY + 5);
    await recordEvents(deps, anon.learner, second.batch([shared, other, clash], MONDAY + 5));
    await adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true });
    expect(await logOf(store, ann.learner)).toHaveLength(4);
    expect(await store.db.selectFrom("event_conflict").select(["learner_id", "id"]).execute()).toEqual([
      { learner_id: ann.learner, id: twisted.id },
    ]);
    const again = await recordEvents(deps, ann.learner, second.batch([shared, other, clash], MONDAY + 5));
    expect(again.map(({ status }) => status)).toEqual(["duplicate", "conflict", "duplicate"]);
    await agrees(store);
    await store.close();
  });

  test("a merge that fails at any of its statements leaves everything as it was", async () => {
    const store = await freshStore(kind);
    const cards = await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    const [laptop, phone] = [device("laptop"), device("phone")];
    await recordEvents({ store, clock }, ann.learner, laptop.batch([laptop.review(cards[0] ?? "", 3, MONDAY)], MONDAY));
    await recordEvents({ store, clock }, anon.learner, phone.batch([phone.review(cards[0] ?? "", 1, MONDAY)], MONDAY));
    const all = async () => {
      const tables = [
        "event",
        "card_memory",
        "due_count",
        "day_count",
        "study",
        "device",
        "learner",
        "learner_alias",
        "old_session",
        "session",
      ] as const;
      return Promise.all(
        tables.map(async (table) => JSON.stringify(await store.db.selectFrom(table).selectAll().execute())),
      );
    };
    const before = await all();
    for (let at = 1; ; at += 1) {
      let left = at;
      const failing = {
        ...store,
        db: store.db.withPlugin({
          transformQuery: ({ node }) => {
            left -= 1;
            if (left === 0) throw new Error("planted");
            return node;
          },
          transformResult: async ({ result }) => result,
        }),
      };
      const adoption = { account: ann.account, anonymous: anon.account, bring: true };
      const failed = await adoptLearner({ store: failing, clock }, adoption).catch((error: Error) => error.message);
      if (failed === "merged") {
        expect(at).toBeGreaterThan(20);
        break;
      }
      expect(failed).toBe("planted");
      expect(await all()).toEqual(before);
    }
    await agrees(store);
    await store.close();
  });

  test("a batch that waited while its learner was merged lands in the account; one whose learner is deleted is refused", async () => {
    const store = await freshStore(kind);
    const deps = { store, clock };
    const cards = await seedCollection(store.db);
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    const ann = await seedAccount(store.db, { id: "ann" });
    const phone = device();
    const batches = cards.slice(0, 8).map((card, i) => phone.batch([phone.review(card, 3, MONDAY + i)], MONDAY + i));
    await Promise.all([
      ...batches.slice(0, 4).map((batch) => recordEvents(deps, anon.learner, batch)),
      adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true }),
      ...batches.slice(4).map((batch) => recordEvents(deps, anon.learner, batch)),
    ]);
    expect(await logOf(store, ann.learner)).toHaveLength(8);
    await agrees(store);
    await store.db.deleteFrom("learner").where("id", "=", ann.learner).execute();
    await expect(recordEvents(deps, anon.learner, batches[0] ?? phone.batch([], 0))).rejects.toThrow(LearnerGone);
    await store.close();
  });
});

const act = fc.record({
  who: fc.constantFrom<"ann" | "anon" | "late">("ann", "anon", "anon", "late"),
  card: fc.integer({ min: 0, max: 4 }),
  kind: fc.constantFrom("review", "review", "review", "undo", "suspend", "forget", "settings"),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  wait: fc.integer({ min: 0, max: DAY }),
  target: fc.nat(),
});

onBoth(`${HISTORIES} interleavings of batches, merges and retries`, (kind) => {
  test("lose nothing, double nothing, and a rebuild agrees", { timeout: 30_000 + HISTORIES * 3000 }, async () => {
    const store = await freshStore(kind);
    const cards = await seedCollection(store.db);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 4, maxLength: 30 }),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        async (acts, chance) => {
          run += 1;
          const ann = await seedAccount(store.db, { id: `ann-${run}` });
          const anon = await seedAccount(store.db, { id: `anon-${run}`, anonymous: true });
          const devices = { ann: device(`laptop-${run}`), anon: device(`phone-${run}`) };
          const log: { by: "ann" | "anon"; event: LearnerEvent }[] = [];
          let at = MONDAY;
          let settings = DEFAULT_SETTINGS;
          for (const { who, card, kind: what, rating, wait, target } of acts) {
            at += wait;
            const by = who === "late" ? "anon" : who;
            const from = devices[by];
            const earlier = log.filter((each) => each.by === by)[target % Math.max(1, log.length)]?.event;
            if (what === "undo" && !earlier) continue;
            const name = cards[card] ?? "";
            const event =
              what === "undo" && earlier
                ? from.undo(earlier, at)
                : what === "settings"
                  ? from.make("settings", null, { ...defaultSettings, newPerDay: card }, at)
                  : what === "review"
                    ? from.make(
                        "review",
                        name,
                        { rating, form: "basic", took: 5 },
                        at,
                        by === "anon" ? settings : DEFAULT_SETTINGS,
                      )
                    : from.make(what as "suspend", name, {}, at);
            if (event.kind === "settings" && by === "anon") settings = event.id;
            log.push({ by, event });
          }
          const deps = { store, clock: () => at };
          const steps = log.map(({ by, event }, i) => ({ by, event, order: chance[i % chance.length] ?? 0 }));
          const mergeAt = (chance[0] ?? 0) % (steps.length + 1);
          // Within a device in order; some sent twice, some together, the merge wherever chance puts it, asked for twice.
          const work: (() => Promise<unknown>)[] = steps.map(({ by, event }) => async () => {
            const replies = await recordEvents(
              deps,
              by === "ann" ? ann.learner : anon.learner,
              devices[by].batch([event], at),
            );
            expect(replies.map(({ status }) => status)).not.toContain("conflict");
          });
          const merge = () => adoptLearner(deps, { account: ann.account, anonymous: anon.account, bring: true });
          work.splice(mergeAt, 0, merge);
          for (let i = 0; i < work.length; ) {
            const together = 1 + ((chance[i % chance.length] ?? 0) % 3);
            await Promise.all(work.slice(i, i + together).map((step) => step()));
            if ((chance[(i + 3) % chance.length] ?? 0) % 4 === 0) await work[i]?.();
            i += together;
          }
          await merge();
          expect((await logOf(store, ann.learner)).map((line) => line.split(" ")[0])).toEqual(
            log.map(({ event }) => event.id).sort(),
          );
          expect(await logOf(store, anon.learner)).toEqual([]);
        },
      ),
      { numRuns: HISTORIES, seed: 23 },
    );
    await agrees(store);
    await store.close();
  });
});
