import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GRACE_MS } from "#lib/domain/assessment/deadline.ts";
import type { ResponseEvent } from "#lib/domain/assessment/response.ts";
import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import { type Item, shuffleBy, solutionOf } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { gradesOf } from "#lib/server/repos/quiz-attempts.ts";
import { ownQuiz, saveDraft } from "#lib/server/repos/quizzes.ts";
import { takersOf } from "#lib/server/repos/takers.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { lobbyOf } from "#lib/server/services/quiz/lobby.ts";
import { closeQuiz, publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { sealOverdue } from "#lib/server/services/quiz/seal.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { DAY, HOUR, MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const canary = "Zanzibar";
const all = Object.values(everyType(canary));
const MINUTE = 60_000;

onBoth("Taking a quiz", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let ann = "";
  let quiz = "";
  let code = "";
  const deps = () => ({ store, clock: () => now });

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
  });
  afterEach(() => store.close());

  async function publish(items: readonly Item[], settings: Partial<QuizSettings> = {}, more = {}) {
    quiz = await createQuiz(deps(), ann, draftOf(items, settings, more));
    const done = await publishQuiz(deps(), ann, quiz);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    code = done.code;
  }
  async function begin(phone = "phone-1", name = "Bea") {
    const joined = await joinQuiz(deps(), code, phone, { name });
    if (!joined?.ok) throw new Error(JSON.stringify(joined));
    const begun = await beginAttempt(deps(), code, phone);
    if (!begun?.ok) throw new Error(JSON.stringify(begun));
    return begun.attempt;
  }
  let seq = 0;
  const event = (position: number, answer: unknown, more: Partial<ResponseEvent> = {}): ResponseEvent => {
    seq += 1;
    return { seq, position, kind: "answer", body: { answer, took: 1000 }, at: now, ...more };
  };
  const send = (attempt: string, events: ResponseEvent[], submit = false, phone = "phone-1", device = "device-1") =>
    recordAnswers(store, { attempt, device, events, submit, tokenHash: phone, now });
  const statuses = async (...args: Parameters<typeof send>) =>
    (await send(...args))?.events.map(({ status }) => status) ?? null;
  const view = async (attempt: string, phone = "phone-1") => {
    const seen = await attemptView(deps(), attempt, phone);
    if (!seen) throw new Error("no view");
    return seen;
  };
  /** Right answers by position, as an instructor would know them. */
  async function rightAnswers(attempt: string, items: readonly Item[]) {
    const row = await store.db
      .selectFrom("quiz_attempt")
      .selectAll()
      .where("id", "=", attempt)
      .executeTakeFirstOrThrow();
    const places = JSON.parse(row.layout) as { item: string }[];
    const draft = (await ownQuiz(store.db, ann, quiz))?.draft;
    const contents = new Map(draft?.sections.flatMap((s) => s.items).map(({ id, content }) => [id, content]));
    return places.map(({ item }) => {
      const content = contents.get(item) as Item;
      expect(items).toContainEqual(content);
      return solutionOf(content, shuffleBy(`${row.seed}|${item}`)).answer;
    });
  }

  test("every type in every mode: no key before it is out, all of it after, and right answers earn all", async () => {
    for (const mode of ["practice", "homework", "live"] as const) {
      const settings = settingsFor(mode);
      await publish(all, { ...settings, show: { points: "close", keys: "close", passages: "close" }, hints: true });
      const attempt = await begin(`phone-${mode}`);
      const lobby = await lobbyOf(deps(), code, `phone-${mode}`);
      const before = await view(attempt, `phone-${mode}`);
      expect(before.items.length).toBe(itemTypeNames.length);
      expect(JSON.stringify([lobby, before])).not.toContain(canary);
      const answers = await rightAnswers(attempt, all);
      if (mode === "live")
        await store.db
          .insertInto("quiz_live")
          .values({ quiz_id: quiz, phase: "free", position: 0, revision: 1, changed_at: 0 })
          .execute();
      const reply = await send(
        attempt,
        answers.map((a, i) => event(i, a)),
        true,
        `phone-${mode}`,
      );
      expect(reply?.events.every(({ status }) => status === "stored")).toBe(true);
      const handedIn = await view(attempt, `phone-${mode}`);
      const said = JSON.stringify(handedIn.items.map(({ answer: _, ...item }) => item));
      expect(said.replaceAll(`"${canary}`, "")).not.toContain(`${canary}hint`);
      expect(said).not.toContain(canary);
      expect(handedIn.points).toBeNull();
      await closeQuiz(deps(), ann, quiz);
      const after = await view(attempt, `phone-${mode}`);
      expect(after).toMatchObject({ points: itemTypeNames.length, possible: itemTypeNames.length });
      for (const found of [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "mayor",
        "town",
        "remark",
      ])
        expect(JSON.stringify(after)).toContain(`${canary}${found}`);
    }
  });

  test("practice: a checked item tells its key and takes no answer more; a passage that tells another's waits", async () => {
    const { typed, single } = everyType(canary);
    const telling = structuredClone(single);
    const run = telling.footnote?.passage?.paragraphs[0]?.runs[0];
    if (run) run.text = `The mayor, ${canary}mayor, built it.`;
    await publish([telling, typed], { ...settingsFor("practice"), shuffleItems: false });
    const attempt = await begin();
    const [first] = await rightAnswers(attempt, [telling, typed]);
    expect(await statuses(attempt, [event(0, first), event(0, undefined, { kind: "check", body: {} })])).toEqual([
      "stored",
      "stored",
    ]);
    const seen = await view(attempt);
    expect(seen.items[0]).toMatchObject({ locked: true, share: 1, withheld: true, footnote: null });
    expect(seen.items[0]?.solution).not.toBeNull();
    expect(seen.items[1]?.solution).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(`${canary}mayor`);
    expect(await statuses(attempt, [event(0, { pick: 0 })])).toEqual(["locked"]);
    await send(attempt, [event(1, { text: "x" }), event(1, undefined, { kind: "check", body: {} })]);
    expect((await view(attempt)).items[0]).toMatchObject({ withheld: false });
    expect((await view(attempt)).items[0]?.footnote).not.toBeNull();
  });

  test("hints come one by one where they are allowed, and nowhere else", async () => {
    const { typed } = everyType(canary);
    const ask = () => event(0, undefined, { kind: "hint", body: {} });
    await publish([typed], { hints: false });
    let attempt = await begin();
    expect(await statuses(attempt, [ask()])).toEqual(["bad"]);
    expect((await view(attempt)).items[0]).toMatchObject({ hints: 0, hinted: [] });
    await publish([typed], { hints: true });
    attempt = await begin();
    expect((await view(attempt)).items[0]).toMatchObject({ hints: 1, hinted: [] });
    await send(attempt, [ask()]);
    expect((await view(attempt)).items[0]?.hinted).toEqual([`${canary}hint`]);
  });

  test("an answer sent twice is one; another under its number is a conflict; the last one counts; a second phone's is taken as it comes", async () => {
    const { single } = everyType(canary);
    await publish([single], {}, {});
    const attempt = await begin();
    const first = event(0, { pick: 0 });
    expect(await statuses(attempt, [first])).toEqual(["stored"]);
    expect(await statuses(attempt, [first])).toEqual(["duplicate"]);
    expect(await statuses(attempt, [{ ...first, body: { answer: { pick: 1 } } }])).toEqual(["conflict"]);
    await send(attempt, [event(0, { pick: 2 })]);
    expect((await view(attempt)).items[0]?.answer).toEqual({ pick: 2 });
    now += 1;
    await send(attempt, [{ ...first, body: { answer: { pick: 1 } } }], false, "phone-1", "device-2");
    expect((await view(attempt)).items[0]?.answer).toEqual({ pick: 1 });
    expect(await statuses(attempt, [event(7, { pick: 1 }), event(0, { text: "no" }), event(0, { pick: -1 })])).toEqual([
      "bad",
      "bad",
      "bad",
    ]);
  });

  test("nobody else's: another phone reads and changes nothing, and is told nothing", async () => {
    await publish(all);
    const attempt = await begin();
    await begin("phone-2", "Eve");
    expect(await attemptView(deps(), attempt, "phone-2")).toBeNull();
    expect(await send(attempt, [event(0, null)], true, "phone-2")).toBeNull();
    expect((await view(attempt)).finished).toBeNull();
  });

  test("T7: what is sealed stays, whatever is sent and whatever SQL is run; only the whole quiz can go", async () => {
    await publish(all);
    const attempt = await begin();
    await send(attempt, [event(0, null)], true);
    const rows = async () =>
      JSON.stringify([
        await store.db.selectFrom("quiz_attempt").selectAll().execute(),
        await store.db.selectFrom("quiz_response").selectAll().execute(),
        await store.db.selectFrom("attempt_grade").selectAll().execute(),
      ]);
    const before = await rows();
    for (let i = 0; i < 50; i += 1)
      expect(await statuses(attempt, [event(i % 10, null)], i % 2 === 0)).toEqual(["sealed"]);
    const tampering = [
      store.db.updateTable("quiz_response").set({ body: "{}" }),
      store.db.deleteFrom("quiz_response"),
      store.db.insertInto("quiz_response").values({
        attempt_id: attempt,
        device: "x",
        seq: 1,
        position: 0,
        kind: "answer",
        body: "{}",
        at: 0,
        received_at: 0,
      }),
      store.db.updateTable("quiz_attempt").set({ seal: null }),
      store.db.updateTable("quiz_attempt").set({ finished_at: 1 }),
      store.db.deleteFrom("quiz_attempt"),
      store.db.deleteFrom("taker"),
      store.db.updateTable("attempt_grade").set({ points: 10 }),
      store.db.deleteFrom("attempt_grade"),
      store.db.updateTable("item_version").set({ content: "{}" }),
      store.db.updateTable("quiz_edition").set({ settings: "{}" }),
    ];
    for (const work of tampering) await expect(work.execute()).rejects.toThrow(/sealed/);
    expect(await rows()).toBe(before);
    await store.db.deleteFrom("quiz").where("id", "=", quiz).execute();
    expect(await rows()).toBe("[[],[],[]]");
  });

  test("T8: the server's clock decides; a phone's clock ten years off changes nothing; unattended attempts end at their deadline", async () => {
    await publish(all, { limit: 10, attempts: 3 });
    const attempt = await begin();
    now += 10 * MINUTE + GRACE_MS;
    expect(await statuses(attempt, [event(0, null, { at: now + 3650 * DAY })])).toEqual(["stored"]);
    now += 1;
    expect(await statuses(attempt, [event(1, null, { at: MONDAY - 3650 * DAY })])).toEqual(["late"]);
    expect(await view(attempt)).toMatchObject({ finished: MONDAY + 10 * MINUTE, ended: "deadline" });
    const second = await begin();
    expect(second).not.toBe(attempt);
    now += DAY;
    expect(await sealOverdue(deps())).toBe(1);
    expect(await view(second)).toMatchObject({ ended: "deadline", finished: now - DAY + 10 * MINUTE });
  });

  test("the quiz's end cuts the limit short, extra time lengthens it, and a new closing time moves attempts under way", async () => {
    const roster = [{ id: "r1", name: "Bea Müller", extra: 50 }];
    await publish(all, { limit: 20, closesAt: MONDAY + 25 * MINUTE, access: "roster" }, { roster });
    const word = (await takersOf(store.db, quiz))[0]?.word ?? "";
    expect(word).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
    expect(await joinQuiz(deps(), code, "phone-1", { word: "no-such-11" })).toEqual({ ok: false, why: "wrong-word" });
    expect(
      await joinQuiz(deps(), code, "phone-1", { word: ` ${word.toUpperCase().replaceAll("-", " ")} ` }),
    ).toMatchObject({ ok: true, lobby: { name: "Bea Müller", limit: 30 } });
    const begun = await beginAttempt(deps(), code, "phone-1");
    const attempt = begun?.ok ? begun.attempt : "";
    expect((await view(attempt)).deadline).toBe(MONDAY + 25 * MINUTE);
    await send(attempt, [event(0, null)]);
    await joinQuiz(deps(), code, "phone-2", { word });
    expect(await beginAttempt(deps(), code, "phone-2")).toEqual({ ok: true, attempt });
    expect((await view(attempt, "phone-2")).name).toBe("Bea Müller");
    const row = await ownQuiz(store.db, ann, quiz);
    if (!row) throw new Error("gone");
    await saveDraft(
      store.db,
      "ann",
      quiz,
      row.revision,
      { ...row.draft, settings: { ...row.draft.settings, closesAt: MONDAY + HOUR } },
      now,
    );
    await publishQuiz(deps(), ann, quiz);
    expect((await view(attempt)).deadline).toBe(MONDAY + 30 * MINUTE);
    expect((await takersOf(store.db, quiz))[0]?.word).toBe(word);
  });

  test("opens and closes by its window and by hand; attempts are counted per device; wrong codes lead nowhere", async () => {
    await publish(all, { opensAt: MONDAY + HOUR, closesAt: MONDAY + 2 * HOUR, attempts: 2 });
    expect(await lobbyOf(deps(), code, null)).toMatchObject({ state: "waiting", name: null, left: 2 });
    expect(await joinQuiz(deps(), code, "phone-1", { name: " Bea\u202E\n " })).toMatchObject({
      ok: true,
      lobby: { name: "Bea" },
    });
    expect(await beginAttempt(deps(), code, "phone-1")).toEqual({ ok: false, why: "waiting" });
    now += HOUR;
    for (const left of [1, 0]) {
      const attempt = await begin();
      expect(await beginAttempt(deps(), code, "phone-1")).toEqual({ ok: true, attempt });
      await send(attempt, [], true);
      expect(await lobbyOf(deps(), code, "phone-1")).toMatchObject({ left });
    }
    expect(await beginAttempt(deps(), code, "phone-1")).toEqual({ ok: false, why: "no-more" });
    now += HOUR;
    expect(await joinQuiz(deps(), code, "phone-9", { name: "Late" })).toEqual({ ok: false, why: "closed" });
    expect(await lobbyOf(deps(), "AAAAAAAA", null)).toBeNull();
    expect(await joinQuiz(deps(), "AAAAAAAA", "phone-1", { name: "x" })).toBeNull();
  });

  test("T5: the lobby's cap holds when a script floods it, and one browser is one taker", async () => {
    await publish(all, { most: 20 });
    const joined = await Promise.all(
      Array.from({ length: 200 }, (_, i) => joinQuiz(deps(), code, `phone-${i % 100}`, { name: `Bot ${i}` })),
    );
    expect(await takersOf(store.db, quiz)).toHaveLength(20);
    expect(joined.filter((reply) => reply?.ok).length).toBeGreaterThanOrEqual(20);
  });

  test("T9: handed in a hundred times at once it is handed in once, with one grade", async () => {
    await publish(all);
    const attempt = await begin();
    const answers = await rightAnswers(attempt, all);
    const events = answers.map((answer, i) => event(i, answer));
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, i) => {
        now += i % 3;
        return send(attempt, events, true);
      }),
    );
    expect(new Set(replies.map((reply) => `${reply?.finished} ${reply?.ended}`)).size).toBe(1);
    const grades = (await gradesOf(store.db, [attempt])).get(attempt);
    expect(grades).toMatchObject([{ revision: 1, points: itemTypeNames.length }]);
    expect(await store.db.selectFrom("quiz_response").selectAll().execute()).toHaveLength(all.length);
  });

  test("a mended item is a new version; attempts keep the one they were asked", async () => {
    const { single } = everyType(canary);
    await publish([single], { attempts: 2 });
    const attempt = await begin();
    const row = await ownQuiz(store.db, ann, quiz);
    if (!row) throw new Error("gone");
    const draft = structuredClone(row.draft);
    const content = draft.sections[0]?.items[0]?.content;
    if (content?.type === "single") content.stem = "Who drew the dam?";
    await saveDraft(store.db, ann, quiz, row.revision, draft, now);
    await publishQuiz(deps(), ann, quiz);
    expect((await view(attempt)).items[0]?.stem).toBe("Who built the dam?");
    await send(attempt, [], true);
    expect((await view(await begin())).items[0]?.stem).toBe("Who drew the dam?");
    expect(await store.db.selectFrom("item_version").select("version").orderBy("version").execute()).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
    await publishQuiz(deps(), ann, quiz);
    expect(await store.db.selectFrom("item_version").select("version").execute()).toHaveLength(2);
  });

  test("an item id of another instructor's is no way into their bank", async () => {
    await publish(all);
    const eve = (await seedAccount(store.db, { id: "eve" })).learner;
    const stolen = (await ownQuiz(store.db, ann, quiz))?.draft;
    if (!stolen) throw new Error("gone");
    const before = await store.db.selectFrom("item_version").selectAll().execute();
    const id = await createQuiz(deps(), eve, stolen);
    expect(await publishQuiz(deps(), eve, id)).toBeNull();
    expect(await store.db.selectFrom("item_version").selectAll().execute()).toEqual(before);
  });

  describe("is refused to be published", () => {
    test.each([
      ["without a title", { title: " " }, "no-title"],
      ["without items", { sections: [] }, "no-items"],
    ])("%s", async (_, more, why) => {
      const id = await createQuiz(deps(), ann, draftOf(all, {}, more));
      expect(await publishQuiz(deps(), ann, id)).toEqual({ ok: false, why });
      expect(await publishQuiz(deps(), "eve", id)).toBeNull();
    });
  });
});
