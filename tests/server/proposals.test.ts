import { afterEach, beforeEach, expect, test } from "vitest";
import { documentsOf } from "#lib/server/repos/library.ts";
import { broughtIn } from "#lib/server/services/bring-document.ts";
import { documentPage } from "#lib/server/services/document-page.ts";
import { makeHandCard } from "#lib/server/services/hand-card.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { readDocument } from "#lib/server/services/read-document.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { sourcesOf } from "#lib/server/services/sources.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";
import { bringAndWait } from "../support/bring.ts";
import { wishFor } from "../support/hand.ts";
import { device, MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const text =
  "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty. " +
  "In July 2018 Denmark recognised the Council of Lune. “The harbour is ours,” Ann Lee said on 4 May 2019.";

onBoth("Proposals and verdicts", (kind) => {
  let store: TestStore;
  const deps = () => ({ store, clock: () => MONDAY });
  const as = (id: string) => ({ id, settings: "default-1" });
  const bring = async (id: string, over: object = {}) => {
    const reply = await bringAndWait(
      deps(),
      { folder: store.folder, engine: () => "engine-1" },
      id,
      broughtIn({ collection: { title: "My ports" }, title: "Harbours", format: "text", text, ...over }),
    );
    if (!reply.ok) throw new Error(reply.message);
    return reply.collection;
  };
  const order = async (id: string) => (await reviewSession(deps(), as(id), "UTC")).order;
  const inbox = (id: string) => inboxOf(deps(), as(id), undefined);
  const one = async (collection: string) => {
    const [document] = await documentsOf(store.db, collection);
    return document?.id ?? "";
  };

  beforeEach(async () => {
    store = await freshStore(kind);
  });
  afterEach(() => store.close());

  test("nothing is asked before it is accepted; accepted it is, rejected it is not, and both can be taken back", async () => {
    const ann = await seedLearner(store.db, "ann");
    await bring(ann);
    expect(await order(ann)).toEqual([]);
    const { cards, total, pass } = await inbox(ann);
    expect(total).toBe(cards.length);
    expect(pass).toBe(total);
    const [first, second, ...rest] = cards.map(({ id }) => id);
    await giveVerdicts(deps(), as(ann), { cards: [first ?? ""], verdict: "accepted", reason: null });
    const said = await giveVerdicts(deps(), as(ann), { cards: [second ?? ""], verdict: "rejected", reason: "trivial" });
    expect(said?.cards).toEqual([{ id: second, standing: "rejected", why: null }]);
    expect(await order(ann)).toEqual([first]);
    expect((await inbox(ann)).cards.map(({ id }) => id)).toEqual(rest);
    await giveVerdicts(deps(), as(ann), { cards: [first ?? "", second ?? ""], verdict: "waiting", reason: null });
    expect(await order(ann)).toEqual([]);
    expect((await inbox(ann)).total).toBe(total);
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("a card somebody has met and then rejects leaves the queue with its log kept, and comes back as it was", async () => {
    const ann = await seedLearner(store.db, "ann");
    await bring(ann);
    const all = (await inbox(ann)).cards.map(({ id }) => id);
    await giveVerdicts(deps(), as(ann), { cards: all, verdict: "accepted", reason: null });
    const [met = ""] = await order(ann);
    const phone = device();
    await recordEvents(deps(), ann, phone.batch([phone.review(met, 1, MONDAY)], MONDAY));
    const memory = () => store.db.selectFrom("card_memory").selectAll().where("card_id", "=", met).execute();
    const before = await memory();
    await giveVerdicts(deps(), as(ann), { cards: [met], verdict: "rejected", reason: "known" });
    expect((await memory())[0]?.queue).toBe("gone");
    await giveVerdicts(deps(), as(ann), { cards: [met], verdict: "accepted", reason: null });
    expect(await memory()).toEqual(before);
    expect((await rebuild(deps())).differing).toEqual([]);
  });

  test("nobody decides about, reads or marks up what is another's", async () => {
    const ann = await seedLearner(store.db, "ann");
    const eve = await seedLearner(store.db, "eve");
    const collection = await bring(ann);
    const document = await one(collection);
    const [card] = (await inbox(ann)).cards;
    expect(
      await giveVerdicts(deps(), as(eve), { cards: [card?.id ?? ""], verdict: "accepted", reason: null }),
    ).toBeNull();
    expect(await inbox(eve)).toMatchObject({ total: 0, cards: [] });
    expect(await documentPage(deps(), as(eve), document)).toBeNull();
    expect(await documentPage(deps(), null, document)).toBeNull();
    expect(await sourcesOf(deps(), as(eve), card?.id ?? "")).toBeNull();
    const wish = wishFor(await documentPage(deps(), as(ann), document), "maritime treaty", "What was signed?");
    expect(await makeHandCard(deps(), as(eve), wish)).toBeNull();
    expect((await inbox(ann)).total).toBeGreaterThan(0);
  });

  test("a verdict outlives reading the document again", async () => {
    const ann = await seedLearner(store.db, "ann");
    const collection = await bring(ann);
    const [first, second] = (await inbox(ann)).cards.map(({ id }) => id);
    await giveVerdicts(deps(), as(ann), { cards: [first ?? ""], verdict: "accepted", reason: null });
    await giveVerdicts(deps(), as(ann), { cards: [second ?? ""], verdict: "rejected", reason: "wrong" });
    const waiting = (await inbox(ann)).total;
    const [known] = await documentsOf(store.db, collection);
    const slug = known?.slug ?? "";
    const again = { collection, slug, format: "text" as const, text, title: "Harbours", proposes: true };
    await readDocument(deps(), again, known ?? null, "engine-2");
    expect(await order(ann)).toEqual([first]);
    expect((await inbox(ann)).total).toBe(waiting);
    const page = await documentPage(deps(), as(ann), known?.id ?? "");
    expect(page?.cards.find(({ id }) => id === second)).toMatchObject({ standing: "rejected", reason: "wrong" });
  });

  test("the page shows every fact where it stands, and what became of each sentence", async () => {
    const ann = await seedLearner(store.db, "ann");
    const dull = "Nobody knew why the gulls had left.";
    const page = await documentPage(deps(), as(ann), await one(await bring(ann, { text: `${text}\n\n${dull}` })));
    const words = page?.blocks.flatMap((block) =>
      block.marks.map(({ start, end, fact }) => `${page.facts[fact]?.kind}: ${block.text.slice(start, end)}`),
    );
    expect(words).toEqual(expect.arrayContaining(["date: 3 May 2019", "date: November 2019"]));
    expect(words?.some((each) => each.startsWith("quote: The harbour is ours"))).toBe(true);
    const untaken = page?.blocks.flatMap((block) =>
      block.sentences.map(({ start, end }) => block.text.slice(start, end)),
    );
    expect(untaken).toEqual([dull]);
    expect(page?.ledger).toMatchObject({ sentences: 5, taken: 4, unread: 1 });
  });

  test("a card by hand: its answer is the chosen words, it is next, and a give-away is refused", async () => {
    const ann = await seedLearner(store.db, "ann");
    const document = await one(await bring(ann));
    const page = await documentPage(deps(), as(ann), document);
    const chosen = wishFor(page, "maritime treaty", "Who signed a maritime treaty?");
    expect(await makeHandCard(deps(), as(ann), chosen)).toEqual({ ok: false, why: "given-away" });
    const stem = "What did Norway and Iceland sign in November 2019?";
    const made = await makeHandCard(deps(), as(ann), { ...chosen, stem });
    expect(made?.ok).toBe(true);
    const session = await reviewSession(deps(), as(ann), "UTC");
    expect(session.cards[0]).toMatchObject({ stem, key: "maritime treaty" });
    const runs = session.cards[0]?.passage.paragraphs.flatMap((paragraph) => paragraph.runs);
    expect(runs?.filter((run) => run.as === "answer").map((run) => run.text)).toEqual(["maritime treaty"]);
  });

  test("one fact of three documents is one card that names the others; a copy is no witness of its own", async () => {
    const ann = await seedLearner(store.db, "ann");
    const filler =
      "The harbour board met twice in the spring and could not agree on a single word of the minutes. Its clerk, a patient " +
      "woman with a great love of commas, wrote them out once more and had them printed at her own cost, which nobody noticed " +
      "until the summer, when a box of them was found behind the stove of the reading room and carried off by the children.";
    const copied = `${text} ${filler}`;
    const own = "Long negotiations had come before. In November 2019 Norway and Iceland signed a maritime treaty.";
    const collection = await bring(ann, { text: copied, title: "First" });
    await bring(ann, { collection: { id: collection }, text: `${copied} So it went.`, title: "Copy" });
    await bring(ann, { collection: { id: collection }, text: own, title: "Own" });
    const waiting = (await inbox(ann)).cards;
    const treaty = waiting.filter(({ key, form }) => key === "November 2019" && form !== "choice");
    expect(treaty).toHaveLength(1);
    const found = await sourcesOf(deps(), as(ann), treaty[0]?.id ?? "");
    const told = found?.also.map(({ document, copy }) => ({ document, copy }));
    const first = waiting.find(({ id }) => id === treaty[0]?.id);
    expect(first?.others).toMatchObject({ also: 1, copies: 1, against: 0 });
    expect(told?.filter(({ copy }) => copy)).toHaveLength(1);
    expect(told?.find(({ document }) => document === "Own")?.copy ?? false).toBe(false);
  });

  test("documents that quarrel are shown side by side, each asked as its own word", async () => {
    const ann = await seedLearner(store.db, "ann");
    const by = (author: string, body: string) => ({
      format: "markdown",
      text: `---\nauthor: ${author}\n---\n\n${body}`,
    });
    const collection = await bring(ann, {
      ...by("Ida Roe", "The Government of National Accord (GNA) sat in the port of Lune for a year."),
      title: "First",
    });
    await bring(ann, {
      ...by("Tom Fry", "The Guild of Northern Artists (GNA) sat in the port of Lune for a year."),
      collection: { id: collection },
      title: "Second",
    });
    const cards = (await inbox(ann)).cards.filter(({ form, stem }) => form !== "choice" && /stand for/.test(stem));
    await giveVerdicts(deps(), as(ann), { cards: cards.map(({ id }) => id), verdict: "accepted", reason: null });
    expect(cards.map(({ stem }) => stem).sort()).toEqual([
      "According to Ida Roe, what does the abbreviation GNA stand for?",
      "According to Tom Fry, what does the abbreviation GNA stand for?",
    ]);
    const sources = await sourcesOf(deps(), as(ann), cards[0]?.id ?? "");
    expect(sources?.against).toHaveLength(1);
    expect(sources?.against[0]?.passage.paragraphs.length).toBeGreaterThan(0);
  });
});
