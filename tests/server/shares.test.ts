import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_SHARES } from "#lib/contract/shares.ts";
import { wordsOf } from "#lib/domain/source/excerpt.ts";
import { sha256 } from "#lib/server/digest.ts";
import { adoptLearner } from "#lib/server/services/adopt-learner.ts";
import { deleteCollection } from "#lib/server/services/delete-collection.ts";
import { eraseLearner } from "#lib/server/services/erase.ts";
import { exportLearner } from "#lib/server/services/export-learner.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { MOST_SHARE, PAGE_CARDS, sharedPage } from "#lib/server/services/shared-page.ts";
import { endShare, makeShare, sharesOf } from "#lib/server/services/shares.ts";
import { tidy } from "#lib/server/services/tidy.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";
import { seedAccount } from "../support/accounts.ts";
import { bringAndWait } from "../support/bring.ts";
import { DAY, MONDAY, seedCollection } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const months = ["January", "March", "April", "May", "June", "August", "October"];
const men =
  "Berg Holm Lund Dahl Moen Vik Sund Haug Lien Bakke Foss Krog Ness Rud Strand Tveit Wiik Aas Brekke Eide".split(" ");
const towns =
  "Oslo Paris London Madrid Rome Vienna Geneva Berlin Moscow Cairo Tunis Ankara Athens Lisbon Dublin Prague Warsaw Doha Tokyo Ottawa".split(
    " ",
  );
const syllables = ["ba", "do", "ke", "li", "mu", "na", "pe", "ro", "si", "tu"];
/** A word nobody else writes. */
const odd = (n: number) => [...String(n).padStart(3, "0")].map((digit) => syllables[Number(digit)]).join("");
/** About a thousand words in twenty paragraphs, each with a date to ask for and much beside it that stands once. */
const long = Array.from({ length: 20 }, (_, i) => {
  const rest = Array.from({ length: 40 }, (_, j) => odd(i * 40 + j)).join(" ");
  return `On ${i + 1} ${months[i % 7]} ${1990 + i} President Ann ${men[i]} met King Karl ${men[(i + 7) % 20]} in ${towns[i]}. The people heard of ${rest}.`;
}).join("\n\n");
const oddWords = new Set(long.match(/\b(?:ba|do|ke|li|mu|na|pe|ro|si|tu){3}\b/g));

onBoth("Links to a collection", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let collection: string;
  let ann: Awaited<ReturnType<typeof seedAccount>>;
  let eve: Awaited<ReturnType<typeof seedAccount>>;
  const deps = () => ({ store, clock: () => now });
  const base = "https://cards.example.org";
  const make = async (days: 1 | 7 | 30 | 90 = 30) => {
    const made = await makeShare(deps(), base, ann.learner, { collection, days });
    if (!made?.ok) throw new Error("no link");
    return made.link.slice(`${base}/shared/`.length);
  };
  const me = () => ({ id: ann.learner, settings: "default-1" });

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    await seedCollection(store.db, { cards: 4 });
    ann = await seedAccount(store.db, { id: "ann", email: "ann@example.org" });
    eve = await seedAccount(store.db, { id: "eve" });
    const done = await bringAndWait(deps(), { folder: store.folder, engine: () => "engine-1" }, ann.learner, {
      collection: { title: "Meetings" },
      name: "meetings.txt",
      bytes: [Buffer.from(`${long}\n\nIn November 2019 Norway rejected the treaty. Nothing else is told.`)],
    });
    if (!done.ok) throw new Error(done.message);
    collection = done.collection;
    const cards = (await inboxOf(deps(), me(), undefined)).cards.map(({ id }) => id);
    await giveVerdicts(deps(), me(), { cards: cards.slice(0, -1), verdict: "accepted", reason: null });
  });
  afterEach(() => store.close());

  test("show its cards with where each stands, and nobody's name; the token is kept nowhere", async () => {
    const token = await make();
    expect(token).toMatch(/^[\w-]{22}$/);
    const page = await sharedPage(deps(), token, 1);
    expect(page).toMatchObject({ title: "Meetings", page: 1, pages: 1 });
    expect(page?.cards.length).toBe(page?.of);
    expect(page?.cards.length).toBeGreaterThan(15);
    for (const { stem, key, source } of page?.cards ?? [])
      expect([stem, key, source.title].every((text) => text.length > 0)).toBe(true);
    expect(JSON.stringify(page)).not.toMatch(/ann@|learner|owner/);
    const rows = await store.db.selectFrom("share").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]).toMatchObject({ token_hash: sha256(token), last_used: MONDAY / DAY - 9 / 24 });
  });

  test("show at most a quarter of a document in excerpts of at most 60 words, and the source of every card", async () => {
    const page = await sharedPage(deps(), await make(), 1);
    const shown = new Set<string>();
    for (const { excerpt } of page?.cards ?? []) {
      const text = excerpt.map(({ runs }) => runs.map((run) => run.text).join("")).join(" ");
      expect(wordsOf(text).length).toBeLessThanOrEqual(60);
      for (const { start, end } of wordsOf(text)) shown.add(text.slice(start, end));
    }
    const words = wordsOf(long);
    const told = [...shown].filter((word) => oddWords.has(word.replace(/\.$/, "")));
    const excerpts = page?.cards.filter(({ excerpt }) => excerpt.length > 0).length ?? 0;
    console.log(
      `${words.length} words: ${excerpts} of ${page?.cards.length} cards with an excerpt, ${shown.size} different words shown (${((100 * shown.size) / words.length).toFixed(1)} %), ${told.length} of ${oddWords.size} that stand once`,
    );
    expect(words.length).toBeGreaterThan(900);
    expect(excerpts).toBeGreaterThan(2);
    expect(excerpts).toBe(page?.cards.length);
    expect(told.length).toBeLessThanOrEqual(MOST_SHARE * words.length);
    expect(shown.size).toBeLessThanOrEqual(0.25 * words.length);
    expect(JSON.stringify(page).length).toBeLessThan(long.length * 3);
  });

  test("come in pages of fifty, each with the same excerpts", async () => {
    const many = await seedCollection(store.db, { id: "many", owner: ann.learner, cards: 2 * PAGE_CARDS + 3 });
    const made = await makeShare(deps(), base, ann.learner, { collection: "many", days: 1 });
    const token = made?.ok ? made.link.slice(`${base}/shared/`.length) : "";
    const pages = await Promise.all([1, 2, 3, 4, 0].map((page) => sharedPage(deps(), token, Math.max(page, 1))));
    expect(pages.slice(0, 3).flatMap((page) => page?.cards.map(({ id }) => id))).toEqual(many);
    expect(pages[0]).toMatchObject({ of: 103, pages: 3 });
    expect(pages[3]).toBeNull();
  });

  test("end by their time, by a word, with the collection and with its owner; a wrong one is none", async () => {
    const token = await make(7);
    expect(await sharedPage(deps(), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, 1)).toBeNull();
    expect(await sharedPage(deps(), "", 1)).toBeNull();
    now = MONDAY + 7 * DAY - 1;
    expect(await sharedPage(deps(), token, 1)).not.toBeNull();
    now = MONDAY + 7 * DAY;
    expect(await sharedPage(deps(), token, 1)).toBeNull();

    const other = await make();
    const { shares = [] } = (await sharesOf(deps(), ann.learner, collection)) ?? {};
    expect(shares).toHaveLength(1); // the first has ended
    const [{ id } = { id: "" }] = shares;
    expect(await endShare(deps(), eve.learner, id)).toBeNull();
    expect(await sharedPage(deps(), other, 1)).not.toBeNull();
    expect(await endShare(deps(), ann.learner, id)).toEqual({});
    expect(await sharedPage(deps(), other, 1)).toBeNull();
    expect(await endShare(deps(), ann.learner, id)).toBeNull();
    expect(await sharesOf(deps(), ann.learner, collection)).toEqual({ shares: [] });

    const third = await make();
    await deleteCollection(deps(), ann.learner, collection);
    expect(await sharedPage(deps(), third, 1)).toBeNull();
    expect(await store.db.selectFrom("share").selectAll().execute()).toEqual([]);
  });

  test("are made by the owner alone, so many at once", async () => {
    for (const [learner, of] of [
      [eve.learner, collection],
      [ann.learner, "libya"],
      [ann.learner, "no-such"],
    ] as const) {
      expect(await makeShare(deps(), base, learner, { collection: of, days: 1 })).toBeNull();
      expect(await sharesOf(deps(), learner, of)).toBeNull();
    }
    for (let i = 0; i < MOST_SHARES; i += 1) await make(1);
    expect(await makeShare(deps(), base, ann.learner, { collection, days: 1 })).toMatchObject({ ok: false });
    now += DAY;
    expect(await makeShare(deps(), base, ann.learner, { collection, days: 1 })).toMatchObject({ ok: true });
  });

  test("go over with a merge, into the export, away with their owner and with time", async () => {
    const anon = await seedAccount(store.db, { id: "anon", anonymous: true });
    await store.db.updateTable("collection").set({ owner_id: anon.learner }).where("id", "=", collection).execute();
    const made = await makeShare(deps(), base, anon.learner, { collection, days: 90 });
    const token = made?.ok ? made.link.slice(`${base}/shared/`.length) : "";
    await adoptLearner(deps(), { account: ann.account, anonymous: anon.account, bring: true });
    expect(await sharedPage(deps(), token, 1)).not.toBeNull();
    expect((await sharesOf(deps(), ann.learner, collection))?.shares).toHaveLength(1);
    const parts: string[] = [];
    for await (const part of exportLearner(deps(), ann.learner)) parts.push(part);
    expect(JSON.parse(parts.join(""))).toMatchObject({ shares: [{ collection, revoked: null }] });
    expect(parts.join("")).not.toContain(sha256(token));
    await store.db
      .insertInto("share")
      .values({
        token_hash: "old",
        collection_id: collection,
        learner_id: ann.learner,
        created_at: 0,
        expires_at: MONDAY - 35 * DAY - 1,
        revoked_at: null,
        last_used: null,
      })
      .execute();
    await tidy(deps());
    expect(await store.db.selectFrom("share").select("token_hash").execute()).toEqual([{ token_hash: sha256(token) }]);
    await eraseLearner(deps(), ann.learner);
    expect(await store.db.selectFrom("share").selectAll().execute()).toEqual([]);
    expect(await sharedPage(deps(), token, 1)).toBeNull();
  });
});
