import { beforeEach, describe, expect, test } from "vitest";
import type { Failure } from "#lib/client/failure.ts";
import type { TakeApi } from "#lib/client/take/api.ts";
import { inMemory, type TakeStore } from "#lib/client/take/store.ts";
import { createTaking, type Taking } from "#lib/client/take/taking.ts";
import type { TakeAnswers, TakeAttempt, TakeItem } from "#lib/contract/take.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";

const item = (position: number): TakeItem => ({
  position,
  stem: `Question ${position}`,
  points: 1,
  shown: { type: "typed" },
  hints: 0,
  hinted: [],
  answer: null,
  certainty: null,
  flagged: false,
  locked: false,
  share: null,
  solution: null,
  footnote: null,
  withheld: false,
});

/** A server of one attempt, and a way to it that can be cut, or that loses replies. */
function world() {
  let now = 1000;
  const stored = new Map<string, TakeAnswers["events"][number]>();
  const sent: TakeAnswers[] = [];
  let finished: number | null = null;
  let way: "open" | "cut" | "deaf" = "open";
  const timers: { at: number; work: () => void }[] = [];
  const network: Failure = { kind: "network" };
  const view = (): TakeAttempt => ({
    now,
    attempt: "a",
    code: "CODE2345",
    title: "Week 3",
    mode: "homework",
    name: "Bea",
    started: 0,
    deadline: null,
    closes: null,
    certainty: false,
    finished,
    ended: finished === null ? null : "submitted",
    points: null,
    possible: 2,
    later: "close",
    items: [0, 1].map((position) => {
      const last = [...stored.values()].findLast((event) => event.position === position && event.kind === "answer");
      return { ...item(position), answer: last?.body.answer ?? null };
    }),
    live: null,
    mayKeep: false,
    kept: false,
  });
  const api = {
    attempt: async () => (way === "open" ? ok({ value: view(), clockOffset: null }) : err(network)),
    answers: async (call: TakeAnswers) => {
      if (way === "cut") return err(network);
      sent.push(structuredClone(call));
      const events = call.events.map((event) => {
        const key = `${call.device}/${event.seq}`;
        if (finished !== null && !stored.has(key)) return { seq: event.seq, status: "sealed" as const };
        const status = stored.has(key) ? ("duplicate" as const) : ("stored" as const);
        stored.set(key, event);
        return { seq: event.seq, status };
      });
      if (call.submit) finished ??= now;
      if (way === "deaf") return err(network);
      return ok({
        value: { now, events, finished, ended: finished === null ? null : ("submitted" as const), items: [] },
        clockOffset: null,
      });
    },
  } as unknown as TakeApi;
  let pages = 0;
  return {
    stored,
    sent,
    cut: (to: typeof way) => {
      way = to;
    },
    finish: () => {
      finished = now;
    },
    page: (store: TakeStore): Taking => {
      pages += 1;
      const device = `page-${pages}`;
      return createTaking(
        {
          api,
          store,
          clock: () => now,
          newId: () => device,
          after(ms, work) {
            const timer = { at: now + ms, work };
            timers.push(timer);
            return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
          },
        },
        "a",
      );
    },
    /** Lets time pass; what is due is done, and everything it leads to. */
    async pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.splice(timers.indexOf(due), 1);
        now = Math.max(now, due.at);
        due.work();
        for (let i = 0; i < 20; i += 1) await Promise.resolve();
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = until;
    },
  };
}

describe("An attempt on a phone", () => {
  let net: ReturnType<typeof world>;
  let store: TakeStore;
  let taking: Taking;
  const answers = () =>
    taking.state().view?.items.map(({ answer }) => (answer as { text: string } | null)?.text ?? null);
  beforeEach(async () => {
    net = world();
    store = inMemory();
    taking = net.page(store);
    await taking.start();
  });

  test("shows an answer at once, sends it, and says that it is saved only when the server has it", async () => {
    taking.answer(0, { answer: { text: "x" } });
    expect(taking.state()).toMatchObject({ saving: "sending", unsent: 1 });
    expect(answers()).toEqual(["x", null]);
    await net.pass(10);
    expect(taking.state()).toMatchObject({ saving: "saved", unsent: 0 });
    expect(net.stored.size).toBe(1);
  });

  test("while somebody types, only what rests is sent, once", async () => {
    for (const text of ["B", "Be", "Ber", "Berl"]) taking.answer(0, { answer: { text } }, true);
    await net.pass(600);
    expect(net.sent).toEqual([]);
    await net.pass(200);
    expect(net.sent.map(({ events }) => events.map(({ body }) => body.answer))).toEqual([[{ text: "Berl" }]]);
  });

  test("without a network it is kept and said; it goes out in its order when there is one", async () => {
    net.cut("cut");
    taking.answer(0, { answer: { text: "x" } });
    taking.flag(1, true);
    taking.answer(1, { answer: { text: "y" } });
    await net.pass(5000);
    expect(taking.state()).toMatchObject({ saving: "waiting", unsent: 3, lasting: false });
    net.cut("open");
    await net.pass(20_000);
    expect(taking.state()).toMatchObject({ saving: "saved", unsent: 0 });
    expect([...net.stored.values()].map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, "answer"],
      [2, "flag"],
      [3, "answer"],
    ]);
  });

  test("a lost reply is asked for again under the same number; it counts once", async () => {
    net.cut("deaf");
    taking.answer(0, { answer: { text: "x" } });
    await net.pass(1500);
    net.cut("open");
    await net.pass(5000);
    expect(net.sent.length).toBeGreaterThan(1);
    expect(new Set(net.sent.flatMap(({ events }) => events.map(({ seq }) => seq)))).toEqual(new Set([1]));
    expect(net.stored.size).toBe(1);
    expect(taking.state().saving).toBe("saved");
  });

  test("a page that is lost leaves its answers behind; the next page sends them first, under the old page's name", async () => {
    net.cut("cut");
    taking.answer(0, { answer: { text: "x" } });
    await net.pass(10);
    taking.stop();
    net.cut("open");
    taking = net.page(store);
    await taking.start();
    await net.pass(10);
    expect([...net.stored.keys()]).toEqual(["page-1/1"]);
    taking.answer(0, { answer: { text: "z" } });
    await net.pass(10);
    expect([...net.stored.keys()]).toEqual(["page-1/1", "page-2/1"]);
    expect(answers()).toEqual(["z", null]);
  });

  test("handed in without a network it is handed in later, after everything that was answered", async () => {
    net.cut("cut");
    taking.answer(0, { answer: { text: "x" } });
    taking.handIn();
    await net.pass(3000);
    expect(taking.state()).toMatchObject({ handingIn: true, saving: "waiting" });
    taking.stop();
    net.cut("open");
    taking = net.page(store);
    await taking.start();
    await net.pass(10);
    expect(taking.state()).toMatchObject({ handingIn: false });
    expect(taking.state().view?.finished).not.toBeNull();
    expect(net.sent.at(-1)).toMatchObject({ submit: true, events: [{ position: 0 }] });
  });

  test("what comes too late is told to be so, and nothing is taken after the end", async () => {
    net.cut("cut");
    taking.answer(1, { answer: { text: "late" } });
    await net.pass(10);
    net.finish();
    net.cut("open");
    await net.pass(20_000);
    expect(taking.state()).toMatchObject({ refused: [1], unsent: 0 });
    taking.answer(0, { answer: { text: "more" } });
    await net.pass(1000);
    expect(net.stored.size).toBe(0);
  });
});
