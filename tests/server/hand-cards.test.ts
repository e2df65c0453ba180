import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sealed as locked } from "#lib/client/leave/seal.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { quoteOf } from "#lib/domain/reading/quote.ts";
import { broughtIn } from "#lib/server/services/bring-document.ts";
import { deleteDocument } from "#lib/server/services/delete-document.ts";
import { documentPage } from "#lib/server/services/document-page.ts";
import { eraseLearner } from "#lib/server/services/erase.ts";
import { makeHandCard } from "#lib/server/services/hand-card.ts";
import { LearnerGone } from "#lib/server/services/record-events.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { openSealed, sealFor } from "#lib/server/services/sealed.ts";
import { seedAccount } from "../support/accounts.ts";
import { bringAndWait } from "../support/bring.ts";
import { wishFor } from "../support/hand.ts";
import { device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const refrain = "The harbour stayed shut until the spring.";
const text = [
  "In November 2019 Norway and Iceland signed a maritime treaty. “The harbour is ours,” said Ann Lee’s clerk.",
  refrain,
  "Nobody in the port of Lune had asked for it, and the gulls had left long before.",
  refrain,
].join("\n\n");
const stem = "What did Norway and Iceland sign?";

onBoth("Cards by hand", (kind) => {
  let store: TestStore;
  let ann: string;
  let document: string;
  const deps = () => ({ store, clock: () => MONDAY });
  const as = (id: string) => ({ id, settings: "default-1" });
  const make = (wish: HandCard, who = ann) => makeHandCard(deps(), as(who), wish);
  const page = () => documentPage(deps(), as(ann), document);
  const wish = async (words = "maritime treaty", ask = stem) => wishFor(await page(), words, ask);
  /** Everything that a card by hand writes. */
  const rows = async () => ({
    cards: await store.db.selectFrom("card").selectAll().orderBy("id").execute(),
    facts: await store.db.selectFrom("fact").selectAll().orderBy("id").execute(),
  });
  const bring = async (id: string, over: object = {}) => {
    const known = { collection: { title: "Ports" }, title: "Harbours", format: "text" as const, text, ...over };
    const world = { folder: store.folder, engine: () => "engine-1" };
    const reply = await bringAndWait(deps(), world, id, broughtIn(known));
    if (!reply.ok) throw new Error(reply.message);
    return reply.document;
  };

  beforeEach(async () => {
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    document = await bring(ann);
  });
  afterEach(() => store.close());

  test("asked for twice, or twice at once, it is made once and answered as made", async () => {
    const asked = await wish();
    expect(await make(asked)).toEqual({ ok: true, card: asked.id, known: false });
    const after = await rows();
    expect(await make(asked)).toEqual({ ok: true, card: asked.id, known: true });
    expect(await rows()).toEqual(after);
    const other = { ...asked, id: v7() };
    const both = await Promise.all([make(other), make(other), make(other)]);
    expect(both.map((each) => each?.ok && each.known).sort()).toEqual([false, true, true]);
    const made = (await rows()).cards.filter(({ id }) => id === other.id);
    expect(made).toHaveLength(1);
    expect((await rows()).facts.filter(({ kind: of }) => of === "hand")).toHaveLength(2);
  });

  test("under the same id with other content, or under somebody else's id, nothing is changed", async () => {
    const eve = await seedLearner(store.db, "eve");
    const asked = await wish();
    await make(asked);
    const eves = await bring(eve);
    const builtIn = (await seedCollection(store.db, { cards: 1 }))[0] ?? "";
    const before = await rows();
    expect(await make({ ...asked, stem: "What was signed in 2019?" })).toEqual({ ok: false, why: "taken" });
    expect(await make({ ...asked, document: eves }, eve)).toBeNull();
    expect(await make(asked, eve)).toBeNull();
    expect(await make({ ...asked, id: v7() }, eve)).toBeNull();
    expect(await make({ ...asked, id: builtIn })).toBeNull();
    expect(await rows()).toEqual(before);
  });

  test("nor of a document that belongs to everybody", async () => {
    const [card = ""] = await seedCollection(store.db, { cards: 1 });
    const row = await store.db
      .selectFrom("card")
      .select("document_id")
      .where("id", "=", card)
      .executeTakeFirstOrThrow();
    expect(await make({ ...(await wish()), document: row.document_id })).toBeNull();
  });

  test("words of a passage are found without counting from the document's beginning", async () => {
    // As the device has it: a card's passage, and nothing else of the document.
    const first = await wish();
    await make(first);
    const session = await reviewSession(deps(), as(ann), "UTC", { cards: [first.id] });
    const { passage, owned, document: of } = session.cards[0] ?? {};
    expect([owned, of]).toEqual([true, document]);
    const shown =
      passage?.paragraphs
        .find(({ here }) => here)
        ?.runs.map(({ text: run }) => run)
        .join("") ?? "";
    const start = shown.indexOf("Ann Lee’s clerk");
    const quote = quoteOf(shown, start, start + "Ann Lee’s clerk".length);
    const second = { id: v7(), document, near: null, quote, stem: "Who said so?" };
    expect(await make(second)).toMatchObject({ ok: true });
    const made = (await reviewSession(deps(), as(ann), "UTC", { cards: [second.id] })).cards[0];
    expect(made?.key).toBe("Ann Lee's clerk");
    const runs = made?.passage.paragraphs.flatMap((each) => each.runs);
    expect(runs?.filter((run) => run.as === "answer").map((run) => run.text)).toEqual(["Ann Lee’s clerk"]);
  });

  test("of the same paragraph twice, the one that was chosen in; of words that are gone, none", async () => {
    const blocks = (await page())?.blocks.filter((each) => each.text === refrain) ?? [];
    expect(blocks).toHaveLength(2);
    const asked = { ...(await wish("until the spring", "How long was it shut?")), near: blocks[1]?.at ?? -1 };
    await make(asked);
    const fact = (await rows()).facts.find(({ kind: of }) => of === "hand");
    expect(fact?.start_at).toBeGreaterThan(blocks[1]?.at ?? Number.NaN);
    const away = { ...(await wish()), quote: { before: "", words: "a treaty of peace", after: "." } };
    expect(await make(away)).toEqual({ ok: false, why: "changed" });
    const half = await wish();
    expect(await make({ ...half, quote: { ...half.quote, before: "" } })).toEqual({ ok: false, why: "changed" });
  });

  test("what its words tell against it is refused", async () => {
    const asked = await wish();
    const refused = async (over: Partial<HandCard>) => {
      const reply = await make({ ...asked, ...over });
      return reply?.ok === false ? reply.why : reply;
    };
    expect(await refused({ stem: "A maritime treaty?" })).toBe("given-away");
    expect(await refused({ stem: "They signed it" })).toBe("no-question");
    expect(await refused({ stem: "_____ and _____" })).toBe("two-blanks");
    expect((await rows()).facts.some(({ kind: of }) => of === "hand")).toBe(false);
  });

  test("sealed at signing out it is made for its author, once, whoever brings it", async () => {
    const secret = "of this server";
    const phone = device("anns-phone");
    const asked = await wish();
    const lost = { ...(await wish("the gulls", "Who had left?")), document: v7() };
    const seal = sealFor(secret, { learner: ann, device: phone.name });
    const [record] = await locked(seal, [{ handCard: asked }, { handCard: lost }]);
    if (!record) throw new Error("nothing sealed");
    const { n, ...rest } = record;
    expect(n).toBe(2);
    const open = () => openSealed(deps(), secret, { ...rest, sentAt: MONDAY });
    const statuses = async () => (await open())?.map(({ status }) => status);
    expect(await statuses()).toEqual(["stored", "rejected"]);
    expect(await statuses()).toEqual(["duplicate", "rejected"]);
    expect((await rows()).cards.filter(({ id }) => id === asked.id)).toHaveLength(1);
    // What was refused is nobody's to be told of now, and stands in what its author takes along.
    const aside = await store.db.selectFrom("event_conflict").selectAll().where("learner_id", "=", ann).execute();
    expect(aside.map(({ body }) => JSON.parse(body))).toEqual([lost]);
    await eraseLearner(deps(), ann);
    await expect(open()).rejects.toBeInstanceOf(LearnerGone);
  });

  test("a document deleted before it arrives is not there any more", async () => {
    const asked = await wish();
    await deleteDocument(deps(), ann, document);
    expect(await make(asked)).toBeNull();
  });
});
