import { expect, test, vi } from "vitest";
import type { TakeApi } from "#lib/client/take/api.ts";
import { inMemory } from "#lib/client/take/store.ts";
import { createTaking, type TakingWorld } from "#lib/client/take/taking.ts";
import type { TakeAnswers, TakeAttempt } from "#lib/contract/take.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";

const item = { position: 0, answer: null, certainty: null, flagged: false, locked: false };
const view = { attempt: "a", finished: null, now: 0, items: [item] } as unknown as TakeAttempt;
const value = <T>(told: T) => ok({ value: told, clockOffset: 0 });
const off = err({ kind: "problem", code: "gone", status: 410, request: "r" } as const);

/** A server that stores everything, on a phone whose timers wait for `pass`. */
function world(state: { gone: boolean }) {
  const sent: TakeAnswers[] = [];
  let timers: (() => void)[] = [];
  const api = {
    attempt: async () => (state.gone ? off : value(view)),
    answers: async (call: TakeAnswers) => {
      sent.push(call);
      const events = call.events.map(({ seq }) => ({ seq, status: "stored" as const }));
      return state.gone ? off : value({ now: 0, events, finished: null, ended: null, items: [] });
    },
  } as unknown as TakeApi;
  const store = inMemory();
  const made: TakingWorld = {
    api,
    store,
    clock: () => 0,
    newId: () => "page-one",
    after(_ms, work) {
      timers.push(work);
      return () => {
        timers = timers.filter((each) => each !== work);
      };
    },
  };
  return { made, sent, store, timers: () => timers };
}

test("what was typed a moment before the screen is left, or the page put away, goes out then", async () => {
  for (const leave of ["stop", "flush"] as const) {
    const { made, sent, store, timers } = world({ gone: false });
    const taking = createTaking(made, "a");
    await taking.start();
    taking.answer(0, { answer: { text: "Berg" } }, true);
    expect(sent).toEqual([]);
    taking[leave]();
    await vi.waitFor(async () => expect([sent.length, (await store.read("a")).waiting]).toEqual([1, []]));
    expect(sent.flatMap(({ events }) => events.map(({ body }) => body))).toEqual([{ answer: { text: "Berg" } }]);
    expect(timers()).toEqual([]);
  }
});

test("who is taken off is told so, keeps what is on the phone, and nothing is tried again", async () => {
  const state = { gone: false };
  const { made, sent, store, timers } = world(state);
  const taking = createTaking(made, "a");
  await taking.start();
  state.gone = true;
  taking.answer(0, { answer: { text: "Berg" } });
  for (const work of timers()) work();
  await vi.waitFor(() => expect(taking.state().failure).toMatchObject({ code: "gone" }));
  expect(sent).toHaveLength(1);
  expect((await store.read("a")).waiting).toHaveLength(1);
  state.gone = false;
  await taking.refresh();
  expect(taking.state().failure).toBeNull();
  state.gone = true;
  await taking.refresh();
  expect(taking.state().failure).toMatchObject({ code: "gone" });
});

test("in a tunnel an answer is called kept when it is written down, and not before", async () => {
  const { made, store, timers } = world({ gone: false });
  let written = () => {};
  const slow = {
    ...made,
    api: { ...made.api, answers: async () => err({ kind: "network" } as const) },
    store: {
      ...store,
      async write(...row: Parameters<typeof store.write>) {
        await new Promise<void>((resolve) => {
          written = resolve;
        });
        return store.write(...row);
      },
    },
  };
  const taking = createTaking(slow, "a");
  const settle = () => vi.waitFor(() => expect(taking.state().saving).toBe("waiting"));
  void taking.start();
  await vi.waitFor(() => expect(taking.state().view).not.toBeNull());
  written();
  taking.answer(0, { answer: { text: "Berg" } });
  await vi.waitFor(async () => {
    written();
    for (const work of timers()) work();
    expect(taking.state().saving).toBe("waiting");
  });
  taking.answer(0, { answer: { text: "Holm" } });
  expect(taking.state().saving).toBe("sending");
  await new Promise((resolve) => setImmediate(resolve));
  expect(taking.state().saving).toBe("sending");
  written();
  await settle();
  expect((await store.read("a")).waiting.map(({ event }) => event.body)).toEqual([{ answer: { text: "Holm" } }]);
});

test("an answer that the browser would not write is never called kept", async () => {
  const { made, store, timers } = world({ gone: false });
  let full = false;
  const taking = createTaking(
    {
      ...made,
      api: { ...made.api, answers: async () => err({ kind: "network" } as const) },
      store: {
        ...store,
        write: async (...row: Parameters<typeof store.write>) => {
          if (full) throw new Error("QuotaExceededError");
          return store.write(...row);
        },
      },
    },
    "a",
  );
  void taking.start();
  await vi.waitFor(() => expect(taking.state().view).not.toBeNull());
  full = true;
  taking.answer(0, { answer: { text: "Berg" } });
  for (let i = 0; i < 3; i += 1) {
    for (const work of timers()) work();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taking.state().saving).toBe("sending");
  }
  full = false;
  taking.answer(0, { answer: { text: "Holm" } });
  await vi.waitFor(() => expect(taking.state().saving).toBe("waiting"));
});
