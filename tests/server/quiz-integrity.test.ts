import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ResponseEvent } from "#lib/domain/assessment/response.ts";
import { type QuizSettings, settingsFor } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { changed, openStream } from "#lib/server/broadcast.ts";
import { learnerById } from "#lib/server/repos/learners.ts";
import { responsesOf } from "#lib/server/repos/quiz-attempts.ts";
import { takersOf, wasRemovedFrom } from "#lib/server/repos/takers.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { keepAnswers } from "#lib/server/services/quiz/keep-answers.ts";
import { liveForTakers, moveLiveQuiz, ownerState } from "#lib/server/services/quiz/live.ts";
import { lobbyOf } from "#lib/server/services/quiz/lobby.ts";
import { closeQuiz, publishQuiz, reopenQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { quizTakers, removeFromQuiz } from "#lib/server/services/quiz/remove-taker.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const canary = "Zanzibar";
const { single, typed, multiple } = everyType(canary);

onBoth("What a quiz withstands", (kind) => {
  let store: TestStore;
  let ann = "";
  let quiz = "";
  let code = "";
  let now = MONDAY;
  let seq = 0;
  const deps = () => ({ store, clock: () => now });
  const event = (position: number, more: Partial<ResponseEvent> = {}): ResponseEvent => {
    seq += 1;
    return { seq, position, kind: "answer", body: { answer: { pick: 0 } }, at: 0, ...more };
  };
  const send = (attempt: string, events: ResponseEvent[], submit = false, tokenHash = "phone", device = "device-1") =>
    recordAnswers(store, { attempt, device, events, submit, tokenHash, now });
  const statuses = async (...args: Parameters<typeof send>) =>
    (await send(...args))?.events.map(({ status }) => status) ?? null;
  async function publish(items: readonly Item[], settings: Partial<QuizSettings> = {}) {
    quiz = await createQuiz(deps(), ann, draftOf(items, { ...settings, shuffleItems: false }));
    const done = await publishQuiz(deps(), ann, quiz);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    code = done.code;
  }
  async function begin(phone = "phone", name = "Bea") {
    await joinQuiz(deps(), code, phone, { name });
    const begun = await beginAttempt(deps(), code, phone);
    if (!begun?.ok) throw new Error(JSON.stringify(begun));
    return begun.attempt;
  }

  beforeEach(async () => {
    now = MONDAY;
    seq = 0;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
  });
  afterEach(() => store.close());

  test("Moodle's autosave: after handing in, out of sequence, while handing in, of another's attempt", async () => {
    await publish([single]);
    const attempt = await begin();
    const eve = await begin("eve's phone", "Eve");
    // Out of sequence: what was given later by the phone's own count stays its last word.
    expect(await statuses(attempt, [event(0, { seq: 5, body: { answer: { pick: 2 } } })])).toEqual(["stored"]);
    expect(await statuses(attempt, [event(0, { seq: 3, body: { answer: { pick: 1 } } })])).toEqual(["stored"]);
    expect((await attemptView(deps(), attempt, "phone"))?.items[0]?.answer).toEqual({ pick: 2 });
    expect(await send(attempt, [event(0)], true, "eve's phone")).toBeNull();
    expect(await send(eve, [event(0)], false, "phone")).toBeNull();
    // While it is handed in: stored and counted, or refused and not there; never half.
    const [saved, submitted] = await Promise.all([
      statuses(attempt, [event(0, { seq: 6, body: { answer: { pick: 0 } } })]),
      send(attempt, [], true),
    ]);
    const stored = (await responsesOf(store.db, [attempt])).get(attempt) ?? [];
    expect(stored.some((each) => each.seq === 6)).toBe(saved?.[0] === "stored");
    expect(submitted?.finished).toBe(now);
    now += 60_000;
    expect(await statuses(attempt, [event(0, { seq: 7 })])).toEqual(["sealed"]);
    expect(await send(attempt, [], true)).toMatchObject({ finished: now - 60_000, ended: "submitted" });
    expect((await responsesOf(store.db, [attempt])).get(attempt)).toEqual(stored);
  });

  test("nothing is stored that its kind has no use for, and no attempt grows without end", async () => {
    await publish([typed], { hints: true });
    const attempt = await begin();
    const large = { answer: "x".repeat(100_000), on: true };
    const kinds = ["flag", "hint", "check"] as const;
    const sent = kinds.map((each) => event(0, { kind: each, body: large }));
    expect(await statuses(attempt, sent)).toEqual(["stored", "stored", "stored"]);
    expect(await statuses(attempt, sent)).toEqual(["duplicate", "duplicate", "duplicate"]);
    const bodies = (await responsesOf(store.db, [attempt])).get(attempt)?.map(({ body }) => body);
    expect(bodies).toEqual([{ on: true }, {}, {}]);
    for (let n = 0; n < 21; n += 1)
      await send(
        attempt,
        Array.from({ length: 500 }, () => event(0, { kind: "flag", body: { on: false } })),
      );
    expect((await responsesOf(store.db, [attempt])).get(attempt)?.length).toBe(10_000);
    expect(await statuses(attempt, [sent[0] as ResponseEvent])).toEqual(["duplicate"]);
  });

  test("a room that is opened again begins in the lobby: who comes now sees no key of what others were shown", async () => {
    await publish([single, typed], settingsFor("live"));
    await begin();
    await moveLiveQuiz(deps(), ann, { quiz, phase: "asking", position: 0, from: 0 });
    await moveLiveQuiz(deps(), ann, { quiz, phase: "showing", position: 0, from: 1 });
    await moveLiveQuiz(deps(), ann, { quiz, phase: "done", position: 0, from: 2 });
    for (const again of [
      () => reopenQuiz(deps(), ann, quiz),
      async () => {
        await closeQuiz(deps(), ann, quiz);
        await publishQuiz(deps(), ann, quiz);
      },
    ]) {
      await again();
      const phone = `later phone ${now}`;
      const seen = await attemptView(deps(), await begin(phone, "Cem"), phone);
      expect(seen?.finished).toBeNull();
      expect(JSON.stringify(seen)).not.toContain(canary);
      expect(seen?.items.map(({ solution }) => solution)).toEqual([null, null]);
      const { phase, revision } = await liveForTakers(store.db, quiz);
      expect(phase).toBe("lobby");
      await moveLiveQuiz(deps(), ann, { quiz, phase: "asking", position: 1, from: revision });
      now += 1;
    }
    // Published again while it runs, the room stays where it is.
    await publishQuiz(deps(), ann, quiz);
    expect(await liveForTakers(store.db, quiz)).toMatchObject({ phase: "asking", position: 1 });
  });

  test("of two moves made from the same state one counts", async () => {
    await publish([single, typed, multiple], settingsFor("live"));
    for (let race = 0; race < 10; race += 1) {
      const { revision: from } = await liveForTakers(store.db, quiz);
      const move = (position: number) => moveLiveQuiz(deps(), ann, { quiz, phase: "asking", position, from });
      await Promise.all([move(0), move(1), move(2)]);
      expect((await liveForTakers(store.db, quiz)).revision).toBe(from + 1);
    }
  });

  test("a passage whose title tells an answer still asked for waits; a card is not kept before its passage is out", async () => {
    const telling = structuredClone(single);
    if (telling.footnote?.passage) telling.footnote.passage.title = `The life of ${canary}mayor`;
    await publish([telling, typed], settingsFor("practice"));
    const attempt = await begin();
    await send(attempt, [event(0), event(0, { kind: "check", body: {} })]);
    const seen = await attemptView(deps(), attempt, "phone");
    expect(seen?.items[0]).toMatchObject({ withheld: true, footnote: null });
    expect(JSON.stringify(seen)).not.toContain(`${canary}mayor`);

    await publish([single], { show: { points: "submit", keys: "submit", passages: "never" } });
    const other = await begin();
    await send(other, [event(0)], true);
    expect(await attemptView(deps(), other, "phone")).toMatchObject({ mayKeep: false });
    const learner = await learnerById(store.db, ann);
    if (!learner) throw new Error("no learner");
    expect(await keepAnswers(deps(), learner, "phone", other, { zone: "UTC", offset: 0 })).toBeNull();
  });

  test("T5: whoever is taken off is told so, counts nowhere and comes in by no door; let back in, everything is as it was", async () => {
    await publish([single], settingsFor("live"));
    await moveLiveQuiz(deps(), ann, { quiz, phase: "asking", position: 0, from: 0 });
    const attempt = await begin();
    await begin("cem's phone", "Cem");
    expect(await statuses(attempt, [event(0)])).toEqual(["stored"]);
    const counted = async () => {
      const { joined, begun, items } = JSON.parse((await (await ownerState(deps(), ann, quiz))?.()) ?? "{}");
      return [joined, begun, items[0].answered];
    };
    expect(await counted()).toEqual([2, 2, 1]);
    const bea = (await takersOf(store.db, quiz)).find(({ name }) => name === "Bea")?.id ?? "";
    const set = (removed: boolean, who = ann, of = quiz) =>
      removeFromQuiz(deps(), who, { quiz: of, taker: bea, removed });
    const eve = (await seedAccount(store.db, { id: "eve" })).learner;
    expect(await set(true, eve)).toBeNull();
    expect(await quizTakers(deps(), eve, quiz)).toBeNull();
    const mine = quiz;
    quiz = await createQuiz(deps(), eve, draftOf([single]));
    expect(await set(true, eve, quiz)).toBeNull();
    quiz = mine;
    expect((await takersOf(store.db, quiz)).every(({ removed_at }) => removed_at === null)).toBe(true);

    // Two that joined in the same millisecond stand in no order.
    expect((await set(true))?.takers.map(({ name, removed }) => [name, removed]).sort()).toEqual([
      ["Bea", true],
      ["Cem", false],
    ]);
    expect(await counted()).toEqual([1, 1, 0]);
    expect(await attemptView(deps(), attempt, "phone")).toBeNull();
    expect(await send(attempt, [event(0)], true)).toBeNull();
    expect(await wasRemovedFrom(store.db, attempt, "phone")).toBe(true);
    expect(await wasRemovedFrom(store.db, attempt, "cem's phone")).toBe(false);
    expect(await lobbyOf(deps(), code, "phone")).toMatchObject({ name: null, removed: true, attempts: [] });
    expect(await joinQuiz(deps(), code, "phone", { name: "Not Bea" })).toEqual({ ok: false, why: "removed" });
    expect(await beginAttempt(deps(), code, "phone")).toMatchObject({ ok: false, why: "not-joined" });
    await set(false);
    expect(await counted()).toEqual([2, 2, 1]);
    expect((await attemptView(deps(), attempt, "phone"))?.items[0]?.answer).toEqual({ pick: 0 });
  });
});

test("a stream opened while the last other one ends still hears what changes; one browser holds a few at the most", async () => {
  const name = `channel ${Math.random()}`;
  let state = "one";
  let gate: Promise<void> = Promise.resolve();
  const open = (whose: string) =>
    openStream(
      name,
      async () => {
        const said = state;
        await gate;
        return said;
      },
      whose,
    );
  const heard = (stream: ReadableStream<Uint8Array>) => {
    const reader = stream.getReader();
    const told: string[] = [];
    const ended = (async () => {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        told.push(...[...new TextDecoder().decode(value).matchAll(/data: (.*)/g)].map((found) => found[1] ?? ""));
      }
    })();
    return { told, ended, stop: () => reader.cancel() };
  };
  const first = heard(await open("a"));
  const turn = Promise.withResolvers<void>();
  gate = turn.promise;
  const opening = open("b");
  await first.stop();
  turn.resolve();
  const second = heard(await opening);
  state = "two";
  changed(name);
  await vi.waitFor(() => expect(second.told.at(-1)).toBe("two"));

  const many = [];
  for (let n = 0; n < 12; n += 1) many.push(heard(await open("a")));
  await Promise.all(many.slice(0, 4).map(({ ended }) => ended));
  state = "three";
  changed(name);
  for (const each of [second, ...many.slice(4)]) await vi.waitFor(() => expect(each.told.at(-1)).toBe("three"));
  expect(many.slice(0, 4).map(({ told }) => told.at(-1))).toEqual(["two", "two", "two", "two"]);
  for (const each of [second, ...many]) await each.stop();
  const channels = (globalThis as { footnoteChannels?: Map<string, unknown> }).footnoteChannels;
  expect(channels?.has(name)).toBe(false);
  await expect(openStream(name, () => Promise.reject(new Error("no database")), "a")).rejects.toThrow("no database");
  expect(channels?.has(name)).toBe(false);
});
