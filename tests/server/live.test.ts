import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveForOwner, LivePhase } from "#lib/contract/live.ts";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import { openStream } from "#lib/server/broadcast.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { liveForTakers, liveRoom, moveLiveQuiz, ownerState, takersChannel } from "#lib/server/services/quiz/live.ts";
import { publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const canary = "Zanzibar";
const { single, typed, multiple } = everyType(canary);

onBoth("A live quiz", (kind) => {
  let store: TestStore;
  let ann = "";
  let quiz = "";
  let code = "";
  let revision = 0;
  const deps = () => ({ store, clock: () => MONDAY });
  const move = async (phase: LivePhase, position: number) => {
    const moved = await moveLiveQuiz(deps(), ann, { quiz, phase, position, from: revision });
    revision = moved?.revision ?? revision;
    return moved;
  };
  const owner = async () => JSON.parse((await (await ownerState(deps(), ann, quiz))?.()) ?? "null") as LiveForOwner;
  let seq = 0;
  const send = async (
    attempt: string,
    phone: string,
    position: number,
    answer: unknown,
    kind: "answer" | "check" = "answer",
  ) => {
    seq += 1;
    const events = [{ seq, position, kind, body: kind === "answer" ? { answer } : {}, at: 0 }];
    const reply = await recordAnswers(store, {
      attempt,
      device: "device-1",
      events,
      submit: false,
      tokenHash: phone,
      now: MONDAY,
    });
    return reply?.events[0]?.status;
  };
  async function join(phone: string) {
    await joinQuiz(deps(), code, phone, { name: `Taker ${phone}` });
    const begun = await beginAttempt(deps(), code, phone);
    return begun?.ok ? begun.attempt : "";
  }

  beforeEach(async () => {
    revision = 0;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    quiz = await createQuiz(deps(), ann, draftOf([single, typed, multiple], settingsFor("live")));
    const done = await publishQuiz(deps(), ann, quiz);
    code = done?.ok ? done.code : "";
  });
  afterEach(() => store.close());

  test("takes answers to what is asked now and to nothing else; a key is out when it is shown, not when a taker asks for it", async () => {
    const attempt = await join("phone-1");
    const see = async () => (await attemptView(deps(), attempt, "phone-1"))?.items ?? [];
    expect(await send(attempt, "phone-1", 0, { pick: 0 })).toBe("locked");
    await move("asking", 0);
    expect(await send(attempt, "phone-1", 1, { text: "x" })).toBe("locked");
    expect(await send(attempt, "phone-1", 0, { pick: 0 })).toBe("stored");
    expect(await send(attempt, "phone-1", 0, null, "check")).toBe("locked");
    expect((await see()).map(({ solution }) => solution)).toEqual([null, null, null]);
    expect(JSON.stringify(await see())).not.toContain(canary);
    await move("showing", 0);
    expect((await see()).map(({ solution }) => solution === null)).toEqual([false, true, true]);
    expect(await send(attempt, "phone-1", 0, { pick: 1 })).toBe("locked");
    await move("asking", 1);
    expect((await see()).map(({ solution }) => solution === null)).toEqual([false, true, true]);
    expect(JSON.stringify(await see())).not.toContain(`${canary}mayor`);
    expect(await send(attempt, "phone-1", 1, { text: "Ola Krog" })).toBe("stored");
    await move("showing", 1);
    expect((await see())[1]).toMatchObject({ share: 1 });
    await move("done", 1);
    expect(await attemptView(deps(), attempt, "phone-1")).toMatchObject({
      ended: "closed",
      points: expect.any(Number),
    });
  });

  test("everybody alone: any item, checked one by one", async () => {
    const attempt = await join("phone-1");
    await move("free", 0);
    expect(await send(attempt, "phone-1", 2, { picks: [0] })).toBe("stored");
    expect(await send(attempt, "phone-1", 2, null, "check")).toBe("stored");
    const items = (await attemptView(deps(), attempt, "phone-1"))?.items ?? [];
    expect(items.map(({ solution }) => solution === null)).toEqual([true, true, false]);
  });

  test("a doubled tap moves once; nobody else moves or sees it", async () => {
    await move("asking", 0);
    const stale = await moveLiveQuiz(deps(), ann, { quiz, phase: "asking", position: 1, from: 0 });
    expect(stale).toMatchObject({ phase: "asking", position: 0, revision: 1 });
    expect(await moveLiveQuiz(deps(), "eve", { quiz, phase: "done", position: 0, from: 1 })).toBeNull();
    expect(await liveRoom(deps(), "http://x", "eve", quiz)).toBeNull();
    expect(await ownerState(deps(), "eve", quiz)).toBeNull();
  });

  test("the instructor sees how many joined, answered and chose what, and no name", async () => {
    const phones = ["phone-1", "phone-2", "phone-3"];
    const attempts = await Promise.all(phones.map(join));
    await move("asking", 0);
    const views = await Promise.all(attempts.map((attempt, i) => attemptView(deps(), attempt, phones[i] ?? "")));
    for (const [i, view] of views.entries()) {
      const shown = view?.items[0]?.shown;
      if (shown?.type !== "single") throw new Error("not a choice");
      await send(attempts[i] ?? "", phones[i] ?? "", 0, { pick: shown.options.indexOf(i < 2 ? "Holm" : "Berg") });
    }
    const seen = await owner();
    expect(seen).toMatchObject({ joined: 3, begun: 3, ended: 0, phase: "asking" });
    const room = await liveRoom(deps(), "http://x", ann, quiz);
    const chose = room?.items[0]?.options.map(({ text }, at) => [text, seen.items[0]?.options[at]]);
    expect(seen.items[0]).toMatchObject({ answered: 3, right: 2 });
    expect(Object.fromEntries(chose ?? [])).toEqual({ Berg: 1, Holm: 2, Lund: 0 });
    expect(JSON.stringify([seen, room])).not.toContain("Taker");
    expect(room?.link).toBe(`http://x/take#${code}`);
  });

  test("the wall shows options in no order that tells the key", async () => {
    const first = new Set<number>();
    for (let i = 0; i < 40; i += 1) {
      const items = [{ ...single, key: "a" } as typeof single];
      quiz = await createQuiz(deps(), ann, draftOf(items, settingsFor("live")));
      await publishQuiz(deps(), ann, quiz);
      const room = await liveRoom(deps(), "http://x", ann, quiz);
      first.add(room?.items[0]?.options.findIndex(({ key }) => key) ?? -1);
    }
    expect([...first].sort()).toEqual([0, 1, 2]);
  });

  test("a stream tells each move once, as a whole; who connects anew is told where it stands", async () => {
    const state = async () => JSON.stringify(await liveForTakers(store.db, quiz));
    const read = async (stream: ReadableStream<Uint8Array>) => {
      const reader = stream.getReader();
      const told: string[] = [];
      void (async () => {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          told.push(...[...new TextDecoder().decode(value).matchAll(/data: (.*)/g)].map((found) => found[1] ?? ""));
        }
      })();
      return { told, stop: () => reader.cancel() };
    };
    const first = await read(await openStream(takersChannel(quiz), state, "phone"));
    await vi.waitFor(() => expect(first.told).toHaveLength(1));
    await move("asking", 0);
    await vi.waitFor(() => expect(first.told.at(-1)).toContain('"phase":"asking"'));
    await first.stop();
    await move("showing", 0);
    const again = await read(await openStream(takersChannel(quiz), state, "phone"));
    await vi.waitFor(() => expect(again.told).toHaveLength(1));
    expect(again.told[0]).toContain('"phase":"showing"');
    await again.stop();
  });
});
