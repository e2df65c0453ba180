import { afterEach, beforeEach, expect, test } from "vitest";
import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import { itemsOf, type QuizDraft, type Section } from "#lib/domain/assessment/quiz.ts";
import type { ProposeWish } from "#lib/domain/item/propose/wish.ts";
import { deleteCollection } from "#lib/server/services/delete-collection.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import {
  duplicateQuiz,
  itemBank,
  newQuiz,
  openOwnQuiz,
  publishOwn,
  quizList,
  removeQuiz,
  saveOwnDraft,
} from "#lib/server/services/quiz/own-quizzes.ts";
import { propose, quizDocuments, quizParts } from "#lib/server/services/quiz/propose-items.ts";
import { closeQuiz, reopenQuiz } from "#lib/server/services/quiz/publish.ts";
import { giveVerdicts } from "#lib/server/services/verdicts.ts";
import { seedAccount } from "../support/accounts.ts";
import { bringAndWait } from "../support/bring.ts";
import { everyType } from "../support/quizzes.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const men = "Berg Holm Lund Dahl Moen Vik Sund Haug Lien Bakke".split(" ");
const towns = "Oslo Paris London Madrid Rome Vienna Geneva Berlin Moscow Cairo".split(" ");
const months = ["January", "March", "April", "May", "June"];
const text = men
  .map(
    (man, i) =>
      `On ${i + 1} ${months[i % 5]} ${2001 + i} President Ann ${man} met King Karl ${men[(i + 3) % 10]} in ${towns[i]}.`,
  )
  .join("\n\n");

function sectionOf({ sections }: QuizDraft): Section {
  const [section] = sections;
  if (!section) throw new Error("no section");
  return section;
}

onBoth("Quizzes of one's own", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let ann: string;
  let eve: string;
  let document: string;
  let collection: string;
  const deps = () => ({ store, clock: () => now });
  const take = "https://cards.example.org/take";
  const wish = (): ProposeWish => ({
    documents: [document],
    sections: [],
    kinds: [],
    types: [],
    number: 6,
    difficulty: "mixed",
  });
  const made = async (learner: string, title = "Week 3"): Promise<OwnQuiz> => {
    const reply = await newQuiz(deps(), learner, title);
    if (!reply.ok) throw new Error(reply.message);
    const quiz = await openOwnQuiz(deps(), take, learner, reply.id);
    if (!quiz) throw new Error("not there");
    return quiz;
  };
  const opened = async (id: string): Promise<OwnQuiz> => {
    const quiz = await openOwnQuiz(deps(), take, ann, id);
    if (!quiz) throw new Error("not there");
    return quiz;
  };
  const filled = async (learner: string) => {
    const quiz = await made(learner);
    const { items } = await propose(deps(), learner, { wish: wish(), asked: [] }, "seed");
    const draft = { ...quiz.draft, sections: [{ ...sectionOf(quiz.draft), items }] };
    const saved = await saveOwnDraft(deps(), take, learner, { id: quiz.id, revision: quiz.revision, draft });
    if (!saved?.ok) throw new Error("not saved");
    return { id: quiz.id, revision: saved.revision, draft };
  };

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    eve = (await seedAccount(store.db, { id: "eve" })).learner;
    const done = await bringAndWait(deps(), { folder: store.folder, engine: () => "engine-1" }, ann, {
      collection: { title: "Meetings" },
      name: "meetings.txt",
      bytes: [Buffer.from(text)],
    });
    if (!done.ok) throw new Error(done.message);
    ({ document, collection } = done);
  });
  afterEach(() => store.close());

  test("items are proposed of what one may read and of nothing else, before anybody has accepted a card", async () => {
    const { items } = await propose(deps(), ann, { wish: wish(), asked: [] }, "seed");
    expect(items).toHaveLength(6);
    expect(items.every(({ content }) => content.footnote?.document === document)).toBe(true);
    expect((await propose(deps(), eve, { wish: wish(), asked: [] }, "seed")).items).toEqual([]);
    expect((await quizDocuments(deps(), ann)).documents).toMatchObject([{ id: document, collection: "Meetings" }]);
    expect((await quizDocuments(deps(), eve)).documents).toEqual([]);
    expect((await quizParts(deps(), ann, [document])).kinds).toMatchObject([{ kind: "date" }]);
    expect(await quizParts(deps(), eve, [document])).toEqual({ sections: [], kinds: [] });
  });

  test("what was rejected is not proposed, and nothing is asked a second time", async () => {
    const inbox = await inboxOf(deps(), { id: ann, settings: "default-1" }, undefined);
    const rejected = inbox.cards.slice(0, 4).map(({ id }) => id);
    await giveVerdicts(
      deps(),
      { id: ann, settings: "default-1" },
      { cards: rejected, verdict: "rejected", reason: "trivial" },
    );
    const all = await propose(deps(), ann, { wish: { ...wish(), number: 60 }, asked: [] }, "seed");
    const cards = all.items.map(({ content }) => content.footnote?.card ?? "");
    expect(cards.length).toBeGreaterThan(3);
    expect(cards.filter((card) => rejected.includes(card))).toEqual([]);
    const rest = await propose(deps(), ann, { wish: { ...wish(), number: 60 }, asked: cards.slice(0, 2) }, "seed");
    const stems = all.items.slice(0, 2).map(({ content }) => content.stem);
    expect(rest.items.some(({ content }) => stems.includes(content.stem))).toBe(false);
  });

  test("a draft is saved whole; one made of an older revision is refused with the newer one, and nothing is lost", async () => {
    const quiz = await made(ann);
    const mine = { ...quiz.draft, title: "Mine" };
    const theirs = { ...quiz.draft, title: "Theirs" };
    now += 1000;
    const first = await saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 1, draft: mine });
    expect(first).toEqual({ ok: true, revision: 2, changed: now });
    const second = await saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 1, draft: theirs });
    expect(second).toMatchObject({ ok: false, newer: { revision: 2, draft: { title: "Mine" } } });
    // The reply to the first was lost, and it comes again.
    expect(await saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 1, draft: mine })).toEqual(first);
    expect((await openOwnQuiz(deps(), take, ann, quiz.id))?.draft.title).toBe("Mine");
    expect(await saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 2, draft: theirs })).toMatchObject({
      ok: true,
    });
  });

  test("two savers at once: one is stored, the other is told", async () => {
    const quiz = await made(ann);
    const replies = await Promise.all(
      ["A", "B", "C"].map((title) =>
        saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 1, draft: { ...quiz.draft, title } }),
      ),
    );
    expect(replies.filter((reply) => reply?.ok)).toHaveLength(1);
    expect(replies.filter((reply) => reply && !reply.ok)).toHaveLength(2);
  });

  test("nobody but its owner sees, changes, copies, publishes, closes or deletes it", async () => {
    const { id, revision, draft } = await filled(ann);
    expect(await openOwnQuiz(deps(), take, eve, id)).toBeNull();
    expect(await saveOwnDraft(deps(), take, eve, { id, revision, draft: { ...draft, title: "Stolen" } })).toBeNull();
    expect(await duplicateQuiz(deps(), eve, id)).toBeNull();
    expect(await publishOwn(deps(), take, eve, { id, revision })).toBeNull();
    expect(await closeQuiz(deps(), eve, id)).toBeNull();
    expect(await reopenQuiz(deps(), eve, id)).toBeNull();
    expect(await removeQuiz(deps(), eve, id)).toBeNull();
    expect((await quizList(deps(), eve)).quizzes).toEqual([]);
    expect((await quizList(deps(), null)).quizzes).toEqual([]);
    expect((await itemBank(deps(), eve)).items).toEqual([]);
    expect((await openOwnQuiz(deps(), take, ann, id))?.draft.title).toBe("Week 3");
  });

  test("from a document to a code: proposed, saved, published, with a word for each on the roster; its items are in the bank", async () => {
    const { id, draft } = await filled(ann);
    const roster = [
      { id: "r1", name: "Ola Krog", extra: 0 },
      { id: "r2", name: "Maria Costa", extra: 25 },
    ];
    const named = { ...draft, roster, settings: { ...draft.settings, access: "roster" as const } };
    expect(await saveOwnDraft(deps(), take, ann, { id, revision: 2, draft: named })).toMatchObject({
      ok: true,
      revision: 3,
    });
    expect(await publishOwn(deps(), take, ann, { id, revision: 2 })).toEqual({ ok: false, why: "stale" });
    const done = await publishOwn(deps(), take, ann, { id, revision: 3 });
    if (!done?.ok) throw new Error(JSON.stringify(done));
    expect(done.quiz).toMatchObject({ state: "open", edition: 1, take });
    expect(done.quiz.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(done.quiz.words.map(({ entry }) => entry).sort()).toEqual(["r1", "r2"]);
    expect((await itemBank(deps(), ann)).items.map(({ id: item }) => item).sort()).toEqual(
      itemsOf(draft)
        .map(({ id: item }) => item)
        .sort(),
    );
    expect((await quizList(deps(), ann)).quizzes).toMatchObject([{ id, state: "open", takers: 2, answered: 0 }]);
  });

  test("a used item never changes: an edit becomes a new version beside the old one", async () => {
    const { id, draft, revision } = await filled(ann);
    await publishOwn(deps(), take, ann, { id, revision });
    const section = sectionOf(draft);
    const items = section.items.map((item, at) =>
      at === 0 ? { ...item, content: { ...item.content, stem: "Anew?" } } : item,
    );
    await saveOwnDraft(deps(), take, ann, { id, revision, draft: { ...draft, sections: [{ ...section, items }] } });
    await publishOwn(deps(), take, ann, { id, revision: revision + 1 });
    const versions = await store.db
      .selectFrom("item_version")
      .select(["item_id", "version"])
      .where("item_id", "=", items[0]?.id ?? "")
      .execute();
    expect(versions.map(({ version }) => version).sort()).toEqual([1, 2]);
    const others = await store.db
      .selectFrom("item_version")
      .select("version")
      .where("item_id", "=", items[1]?.id ?? "")
      .execute();
    expect(others).toHaveLength(1);
  });

  test("a copy has items of its own and no code; a deleted quiz is gone; a deleted collection takes no quiz with it", async () => {
    const { id, draft, revision } = await filled(ann);
    await publishOwn(deps(), take, ann, { id, revision });
    const copy = await duplicateQuiz(deps(), ann, id);
    if (!copy?.ok) throw new Error("no copy");
    const seen = await opened(copy.id);
    expect(seen).toMatchObject({ state: "draft", code: null, draft: { title: "Week 3 (copy)" } });
    const ids = new Set(itemsOf(draft).map((item) => item.id));
    expect(itemsOf(seen.draft).filter((item) => ids.has(item.id))).toEqual([]);
    expect(itemsOf(seen.draft).map(({ content }) => content)).toEqual(itemsOf(draft).map(({ content }) => content));
    expect(await removeQuiz(deps(), ann, id)).toEqual({});
    expect(await openOwnQuiz(deps(), take, ann, id)).toBeNull();
    await deleteCollection(deps(), ann, collection);
    expect(itemsOf((await opened(copy.id)).draft)).toHaveLength(6);
  });

  test("a hand-written item of each type is stored as it was written", async () => {
    const quiz = await made(ann);
    const items = Object.values(everyType("x")).map((content, at) => ({ id: `i${at}`, content, spares: ["one"] }));
    const draft = { ...quiz.draft, sections: [{ ...sectionOf(quiz.draft), items }] };
    expect(await saveOwnDraft(deps(), take, ann, { id: quiz.id, revision: 1, draft })).toMatchObject({ ok: true });
    expect((await openOwnQuiz(deps(), take, ann, quiz.id))?.draft).toEqual(draft);
  });
});
