import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleOf, asPdf, asText } from "#lib/cli/bench/documents/article.ts";
import { jobsOf } from "#lib/server/repos/imports.ts";
import { bringDocument, giveWord } from "#lib/server/services/bring-document.ts";
import { documentPage } from "#lib/server/services/document-page.ts";
import { makeHandCard } from "#lib/server/services/hand-card.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { untilIdle } from "#lib/server/services/run-import.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";
import { bringAndWait } from "../support/bring.ts";
import { wishFor } from "../support/hand.ts";
import { DAY, device, MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const article = articleOf(readFileSync("content/libya/documents/haftar-walkout-bloomberg.md", "utf8"));
const text = asText(article);

onBoth("A new version of a document", (kind) => {
  let store: TestStore;
  let ann: string;
  let document: string;
  let collection: string;
  const deps = () => ({ store, clock: () => MONDAY });
  const world = () => ({ folder: store.folder, engine: () => "engine-1" });
  const me = () => ({ id: ann, settings: "default-1" });
  const memories = () => store.db.selectFrom("card_memory").selectAll().orderBy("card_id").execute();

  beforeEach(async () => {
    store = await freshStore(kind);
    ann = await seedLearner(store.db, "ann");
    const first = await bringAndWait(deps(), world(), ann, {
      collection: { title: "Mine" },
      name: "haftar.txt",
      bytes: [Buffer.from(text)],
    });
    if (!first.ok) throw new Error(first.message);
    ({ document, collection } = first);
    const cards = (await inboxOf(deps(), me(), undefined)).cards.map(({ id }) => id);
    await giveVerdicts(deps(), me(), { cards, verdict: "accepted", reason: null });
    const { order } = await reviewSession(deps(), me(), "UTC");
    const phone = device();
    for (const [i, card] of order.entries())
      await recordEvents(
        deps(),
        ann,
        phone.batch([phone.review(card, ((i % 3) + 2) as 2 | 3 | 4, MONDAY + i)], MONDAY),
      );
    expect((await memories()).length).toBeGreaterThan(5);
  });
  afterEach(() => store.close());

  /** Brings a new version and says what it would do, without doing it. */
  async function compared(name: string, bytes: Uint8Array) {
    const reply = await bringDocument(deps(), world(), me(), {
      collection: { id: collection },
      name,
      bytes: [bytes],
      replaces: document,
    });
    if (!reply.ok) throw new Error(reply.message);
    await untilIdle();
    const job = (await jobsOf(store.db, ann, 0)).find(({ id }) => id === reply.job);
    return { job: reply.job, summary: job?.summary ?? null, message: job?.message ?? null };
  }
  const apply = async (job: string) => {
    await giveWord(deps(), world(), me(), { job, apply: true });
    await untilIdle();
    expect((await jobsOf(store.db, ann, 0)).find(({ id }) => id === job)?.state).toBe("done");
  };

  const typo = text.replace("ceasefire", "ceasefrie");
  const same: readonly (readonly [string, string, () => Uint8Array])[] = [
    ["shifted", "v2.txt", () => Buffer.from(`A note on the text comes first here.\n\n${text}`)],
    ["with a typo", "v2.txt", () => Buffer.from(typo)],
    ["broken into other lines", "v2.txt", () => Buffer.from(text.replace(/(.{50,70}) (?=\S)/g, "$1\n"))],
    ["printed as a PDF", "v2.pdf", () => asPdf(article)],
  ];
  test.each(same)(
    "%s: the summary comes first, then every schedule is byte for byte what it was",
    async (_, name, bytes) => {
      const before = await memories();
      const { job, summary } = await compared(name, bytes());
      expect(await memories()).toEqual(before);
      expect(summary?.changed).toEqual([]);
      await apply(job);
      const after = new Map((await memories()).map((row) => [row.card_id, row]));
      const lost = before.filter((row) => JSON.stringify(after.get(row.card_id)) !== JSON.stringify(row));
      expect(lost.map(({ card_id }) => card_id)).toEqual([]);
      expect((await rebuild(deps())).differing).toEqual([]);
    },
  );

  test("a changed day: its card is new and asked next, the old one keeps its log, the others their schedule", async () => {
    const before = await memories();
    const { job, summary } = await compared(
      "v2.txt",
      Buffer.from(text.replaceAll("13 January 2020", "14 January 2020")),
    );
    expect(summary?.changed.length).toBeGreaterThan(0);
    for (const { before: was, after: is } of summary?.changed ?? []) expect([was, is]).not.toContain(undefined);
    await apply(job);
    const after = await memories();
    const gone = after.filter(({ queue }) => queue === "gone");
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.length).toBeLessThan(before.length / 2);
    const kept = after.filter(({ queue }) => queue !== "gone");
    expect(before).toEqual(expect.arrayContaining(kept));
    // Today's share of new cards is used up; its turn comes with tomorrow's.
    const fresh = await reviewSession({ store, clock: () => MONDAY + DAY }, me(), "UTC");
    expect(fresh.cards.map(({ key }) => key)).toContain("14 January 2020");
    const events = await store.db.selectFrom("event").select("card_id").execute();
    expect(events.map(({ card_id }) => card_id)).toEqual(expect.arrayContaining(gone.map(({ card_id }) => card_id)));
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("left as it was, nothing changes; the very same text is told", async () => {
    const before = await store.db.selectFrom("card").selectAll().orderBy("id").execute();
    const { job } = await compared("v2.txt", Buffer.from(typo));
    await giveWord(deps(), world(), me(), { job, apply: false });
    expect(await store.db.selectFrom("card").selectAll().orderBy("id").execute()).toEqual(before);
    const again = await compared("v2.txt", Buffer.from(text));
    expect(again).toMatchObject({ summary: null, message: expect.stringContaining("very text") });
    const eve = await seedLearner(store.db, "eve");
    expect(await giveWord(deps(), world(), { id: eve, settings: "default-1" }, { job, apply: true })).toBeNull();
  });

  test("a card by hand goes with its words, and goes when they go", async () => {
    const page = await documentPage(deps(), me(), document);
    const made = await makeHandCard(deps(), me(), wishFor(page, "ceasefire", "What was to be signed?"));
    const card = made?.ok ? made.card : "";
    const standing = async () =>
      (await store.db.selectFrom("card").select(["retired", "passage"]).where("id", "=", card).execute())[0];
    await apply((await compared("v2.txt", Buffer.from(`A note on the text comes first here.\n\n${text}`))).job);
    expect((await standing())?.retired).toBe(0);
    expect((await standing())?.passage).toContain("ceasefire");
    await apply((await compared("v3.txt", Buffer.from(text.replaceAll("ceasefire", "truce")))).job);
    expect((await standing())?.retired).toBe(1);
  });
});
