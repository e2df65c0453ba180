import { afterAll, beforeAll, expect, test } from "vitest";
import { decidedMarks } from "#lib/domain/assessment/decided.ts";
import { type ResponseEvent, standings } from "#lib/domain/assessment/response.ts";
import { inTransaction } from "#lib/server/db/transaction.ts";
import { contents } from "#lib/server/repos/items.ts";
import { attemptsOfQuiz, gradesOf, responsesOf } from "#lib/server/repos/quiz-attempts.ts";
import { ownQuiz, saveDraft } from "#lib/server/repos/quizzes.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { closeQuiz, publishQuiz, reopenQuiz } from "#lib/server/services/quiz/publish.ts";
import { type AnswerReply, recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { itemAt, sealOf, sealOverdue } from "#lib/server/services/quiz/seal.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { seeded } from "../support/random.ts";
import { HOUR, MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

/** FOOTNOTE_RACES=200: more interleavings on each database. */
const RACES = Number(process.env.FOOTNOTE_RACES ?? 12);
const canary = "Zanzibar";
const { single, typed, multiple, order } = everyType(canary);
const items = [single, typed, multiple, order];
const answers = [{ pick: 0 }, { text: "Ola Krog" }, { picks: [0, 1] }, { order: [2, 0, 1] }];

onBoth("One attempt and one quiz, everything at once", (kind) => {
  let store: TestStore;
  let ann = "";
  let now = MONDAY;
  // Each look at the clock is a moment of its own.
  const clock = () => {
    now += 1;
    return now;
  };
  const deps = () => ({ store, clock });
  beforeAll(async () => {
    store = await freshStore(kind, clock);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
  });
  afterAll(() => store.close());

  async function published() {
    const settings = { attempts: 1, shuffleItems: false, limit: 10 };
    const quiz = await createQuiz(deps(), ann, draftOf(items, settings));
    const done = await publishQuiz(deps(), ann, quiz);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    return { quiz, code: done.code };
  }

  async function republish(quiz: string, round: number) {
    const own = await ownQuiz(store.db, ann, quiz);
    if (!own) throw new Error("no quiz");
    const [section] = own.draft.sections;
    if (!section) throw new Error("no section");
    const [first, ...rest] = section.items.toReversed();
    if (!first) throw new Error("no item");
    const changed = { ...first, content: { ...first.content, stem: `Asked otherwise, ${round}?` } };
    const draft = { ...own.draft, sections: [{ ...section, items: [changed, ...rest] }] };
    await inTransaction(store, (trx) => saveDraft(trx, ann, quiz, own.revision, draft, now));
    await publishQuiz(deps(), ann, quiz);
  }

  test(`${RACES} interleavings: one attempt, one grade, nothing acknowledged lost, nothing let in after the seal, no key before its time`, {
    timeout: 60_000 + RACES * 3000,
  }, async () => {
    const told = new Map<string, number>();
    const ended = new Map<string, number>();
    let views = 0;
    for (let race = 0; race < RACES; race += 1) {
      const random = seeded(20261122 + race);
      const below = (n: number) => Math.floor(random() * n);
      const { quiz, code } = await published();
      const phone = `phone-${kind}-${race}`;
      let closing = false;
      const replies: { device: string; sent: ResponseEvent[]; reply: AnswerReply }[] = [];
      const begun = new Set<string>();
      const strange: unknown[] = [];
      const early: string[] = [];

      const begin = async () => {
        const done = await beginAttempt(deps(), code, phone);
        if (done?.ok) begun.add(done.attempt);
      };
      const attempt = () => [...begun][0] ?? "none-yet";
      const send = async (device: string, events: ResponseEvent[], submit: boolean, token = phone) => {
        const reply = await recordAnswers(store, {
          attempt: attempt(),
          device,
          events,
          submit,
          tokenHash: token,
          now: clock(),
        });
        if (token !== phone) strange.push(reply);
        else if (reply) replies.push({ device, sent: events, reply });
      };
      const event = (seq: number): ResponseEvent => {
        const position = below(items.length);
        return { seq, position, kind: "answer", body: { answer: answers[position], took: seq }, at: below(1e9) };
      };
      const look = async () => {
        const view = await attemptView(deps(), attempt(), phone);
        views += 1;
        if (JSON.stringify(view ?? "").includes(canary) && (view?.finished === null || !closing))
          early.push(JSON.stringify(view));
      };
      let seq = 0;
      const next = () => {
        seq += 1;
        return event(seq);
      };
      const works: (() => Promise<unknown>)[] = [
        () => send("tab-one-", [next()], false),
        () => send("tab-one-", [next(), next()], false),
        () => send("tab-two-", [event(1 + below(3))], false), // the same number again, often with another answer
        () => send("tab-two-", [event(4 - below(3))], true), // handed in with what is older than what was sent
        () => send("tab-one-", [], true),
        () => send("thief---", [event(1)], true, "another phone"),
        begin,
        () => joinQuiz(deps(), code, phone, { name: "Bea" }),
        look,
        () => sealOverdue(deps()),
        async () => {
          closing = true;
          await closeQuiz(deps(), ann, quiz);
        },
        () => reopenQuiz(deps(), ann, quiz),
        () => republish(quiz, race),
        async () => {
          if (below(12) === 0) now += HOUR; // time runs out in the midst of it
        },
      ];
      const first = [
        joinQuiz(deps(), code, phone, { name: "Bea" }),
        joinQuiz(deps(), code, phone, { name: "Bea" }),
        joinQuiz(deps(), code, "another phone", { name: "Eve" }),
      ];
      await Promise.all(first);
      // Half of the races close while the first attempt is being begun.
      await Promise.all([begin(), begin(), ...(race % 2 ? [closeQuiz(deps(), ann, quiz)] : []), begin()]);
      if (race % 2) {
        closing = true;
        const open = (await attemptsOfQuiz(store.db, quiz)).filter(({ seal }) => seal === null);
        expect(open, "begun, and closed by nobody").toEqual([]);
        await reopenQuiz(deps(), ann, quiz);
        await begin();
      }
      await Promise.all(
        Array.from({ length: 30 }, async () => {
          for (let turns = below(6); turns > 0; turns -= 1) await new Promise(setImmediate);
          // Mostly answers, as in life: what ends everything comes once or twice in a race.
          await works[below(3) > 0 ? below(4) : below(works.length)]?.();
        }),
      );
      closing = true;
      await closeQuiz(deps(), ann, quiz);
      await send("tab-one-", [next()], true);

      const attempts = await attemptsOfQuiz(store.db, quiz);
      expect(attempts.length).toBeLessThanOrEqual(1);
      expect([...begun]).toEqual(attempts.map(({ id }) => id));
      expect(strange.filter(Boolean)).toEqual([]);
      expect(early).toEqual([]);
      const [row] = attempts;
      if (!row) continue;
      const stored = (await responsesOf(store.db, [row.id])).get(row.id) ?? [];
      const grades = (await gradesOf(store.db, [row.id])).get(row.id) ?? [];
      expect(row.seal).toBe(sealOf(stored));
      expect(grades.map(({ revision }) => revision)).toEqual([1]);
      const whole = await contents(store.db, store.db, row.places);
      const marks = decidedMarks(
        row,
        standings(stored, row.places.length),
        (place) => itemAt(whole, place),
        { shuffleOptions: true, certainty: false },
        new Map(),
      );
      expect(grades[0]).toMatchObject(marks);
      const there = new Map(stored.map((each) => [`${each.device}${each.seq}`, each]));
      const acknowledged = new Set<string>();
      for (const { device, sent, reply } of replies)
        for (const { seq: n, status } of reply.events) {
          told.set(status, (told.get(status) ?? 0) + 1);
          const kept = there.get(`${device}${n}`);
          if (status === "stored" || status === "duplicate") {
            acknowledged.add(`${device}${n}`);
            expect(kept?.body, "acknowledged and lost").toEqual(sent.find((each) => each.seq === n)?.body);
          }
        }
      expect(
        [...there.keys()].filter((key) => !acknowledged.has(key)),
        "stored and not told",
      ).toEqual([]);
      const finished = new Set(replies.flatMap(({ reply }) => reply.finished ?? []));
      expect([...finished].filter((at) => at !== row.finished_at)).toEqual([]);
      ended.set(row.ended ?? "", (ended.get(row.ended ?? "") ?? 0) + 1);
    }
    console.log(
      `${kind}: ${RACES} races; statuses ${JSON.stringify(Object.fromEntries(told))}; ended ${JSON.stringify(Object.fromEntries(ended))}; ${views} looks`,
    );
  });
});
