import type { TakeAttempt, TakeItem } from "#lib/contract/take.ts";
import type { ResponseEvent } from "#lib/domain/assessment/response.ts";
import type { Failure } from "../failure.ts";
import type { TakeApi } from "./api.ts";
import type { KeptAttempt, TakeStore, WaitingEvent } from "./store.ts";

export type Saving =
  /** Everything given is on the server. */
  | "saved"
  /** On its way. */
  | "sending"
  /** Here; there is no way to the server. */
  | "waiting";

export interface TakingState {
  /** What is on the screen: the server's word, with what was given here on top. Null until either is known. */
  readonly view: TakeAttempt | null;
  readonly saving: Saving;
  /** What is here outlives the page. */
  readonly lasting: boolean;
  /** When the server last acknowledged something, device's clock, epoch ms. */
  readonly savedAt: number | null;
  /** Answers not yet acknowledged. */
  readonly unsent: number;
  readonly handingIn: boolean;
  /** Items whose last answer came too late or was not taken. */
  readonly refused: readonly number[];
  /** ms to add to this device's clock. */
  readonly offset: number;
  /** Why the attempt cannot be shown at all. */
  readonly failure: Failure | null;
}

export interface TakingWorld {
  readonly api: TakeApi;
  readonly store: TakeStore;
  readonly clock: () => number;
  readonly newId: () => string;
  /** Calls back after so many ms; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
}

type Body = ResponseEvent["body"];

export interface Taking {
  state(): TakingState;
  subscribe(listener: () => void): () => void;
  /** Reads what is here, then asks the server. */
  start(): Promise<void>;
  /** The network or the page is back: what waits is sent now. */
  resume(): void;
  /** Asks the server again: a live quiz moved on, a quiz was closed, the network is back. */
  refresh(): Promise<void>;
  /** @param soon while typing: sent when the typing rests */
  answer(position: number, body: Body, soon?: boolean): void;
  flag(position: number, on: boolean): void;
  hint(position: number): void;
  check(position: number): void;
  handIn(): void;
  /** The page is put away: what rests a moment before it is sent goes out now. */
  flush(): void;
  stop(): void;
}

const TYPING_RESTS_MS = 700;
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000] as const;

/**
 * One attempt on one browser. An answer is written here first, then sent until the server acknowledges it by its number;
 * one call at a time, in order, so that a retry never overtakes what came after it.
 */
export function createTaking(world: TakingWorld, attempt: string): Taking {
  const listeners = new Set<() => void>();
  const device = world.newId();
  let nextSeq = 1;
  let kept: KeptAttempt = { attempt, handingIn: false, view: null };
  /** In the order in which they are sent: what an earlier page left behind first. */
  let waiting: WaitingEvent[] = [];
  /** Given a moment ago, or refused by the browser: nobody is told that they are kept before they are. */
  const unwritten = new WeakSet<WaitingEvent>();
  let sending = false;
  /** What the running call carries: it is not replaced any more. */
  let inFlight: readonly WaitingEvent[] = [];
  let tries = 0;
  let cancel: (() => void) | null = null;
  let stopped = false;
  let writing: Promise<void> = Promise.resolve();
  let shown: TakingState = {
    view: null,
    saving: "saved",
    lasting: world.store.lasting,
    savedAt: null,
    unsent: 0,
    handingIn: false,
    refused: [],
    offset: 0,
    failure: null,
  };

  function show(change: Partial<TakingState> = {}): void {
    const done = waiting.length === 0 && !kept.handingIn;
    const here = !waiting.some((each) => unwritten.has(each));
    const saving: Saving = done ? "saved" : tries > 0 && here ? "waiting" : "sending";
    shown = {
      ...shown,
      view: kept.view && overlaid(kept.view, waiting),
      unsent: waiting.length,
      handingIn: kept.handingIn,
      saving,
      ...change,
    };
    for (const listener of listeners) listener();
  }

  /** @returns whether it was written. A browser that cannot keeps what was given in memory; it is sent all the same */
  const write = (put: readonly WaitingEvent[], gone: readonly WaitingEvent[]): Promise<boolean> => {
    const next = kept;
    const done = writing
      .then(() => world.store.write(next, put, gone))
      .then(
        () => true,
        () => false,
      );
    writing = done.then(() => undefined);
    return done;
  };

  function give(position: number, kind: ResponseEvent["kind"], body: Body, delay: number): void {
    if (kept.view?.finished != null) return;
    const replaced = waiting.filter(
      (each) =>
        kind === "answer" && each.event.kind === kind && each.event.position === position && !inFlight.includes(each),
    );
    const seq = nextSeq;
    nextSeq += 1;
    const added: WaitingEvent = { attempt, device, seq, event: { seq, position, kind, body, at: world.clock() } };
    waiting = [...waiting.filter((each) => !replaced.includes(each)), added];
    unwritten.add(added);
    void write([added], replaced).then((written) => {
      if (written) unwritten.delete(added);
      show();
    });
    show({ refused: shown.refused.filter((at) => at !== position) });
    sendAfter(delay);
  }

  function sendAfter(ms: number): void {
    cancel?.();
    cancel = world.after(ms, () => void drain());
  }

  async function drain(): Promise<void> {
    if (sending || (waiting.length === 0 && !kept.handingIn)) return;
    sending = true;
    const from = waiting[0]?.device ?? device;
    const part = waiting.filter((each) => each.device === from).slice(0, 500);
    const submit = kept.handingIn && part.length === waiting.length;
    inFlight = part;
    await writing; // what is not written here is not sent: a crash in between would give its number out twice
    const sent = await world.api.answers({
      attempt,
      device: from,
      events: part.map(({ event }) => event),
      submit,
    });
    sending = false;
    inFlight = [];
    if (!sent.ok) {
      if (isNoMore(sent.error)) return show({ failure: sent.error });
      tries += 1;
      show();
      if (stopped) return;
      return sendAfter(RETRY_MS[Math.min(tries, RETRY_MS.length) - 1] ?? 15_000);
    }
    tries = 0;
    await settle(part, sent.value.value, submit);
    if (waiting.length > 0 || kept.handingIn) await drain();
  }

  async function settle(
    part: readonly WaitingEvent[],
    told: {
      readonly events: readonly { seq: number; status: string }[];
      readonly finished: number | null;
      readonly now: number;
      readonly items: readonly TakeItem[];
    },
    submitted: boolean,
  ): Promise<void> {
    const status = new Map(told.events.map((event) => [event.seq, event.status]));
    const gone = part.filter(({ seq }) => status.has(seq));
    const taken = gone.filter(({ seq }) => /^(?:stored|duplicate)$/.test(status.get(seq) ?? ""));
    const refused = gone.filter((each) => !taken.includes(each) && each.event.kind === "answer");
    const still = new Set(gone);
    waiting = waiting.filter((each) => !still.has(each));
    const known = kept.view && overlaid(kept.view, taken);
    const items = new Map(told.items.map((item) => [item.position, item]));
    kept = {
      ...kept,
      handingIn: kept.handingIn && !submitted && told.finished === null,
      view: known && { ...known, items: known.items.map((item) => items.get(item.position) ?? item) },
    };
    void write([], gone);
    show({
      savedAt: world.clock(),
      offset: told.now - world.clock(),
      refused: [...new Set([...shown.refused, ...refused.map(({ event }) => event.position)])],
    });
    if (told.finished !== null) await refresh();
  }

  async function refresh(): Promise<void> {
    const asked = world.clock();
    const found = await world.api.attempt(attempt);
    if (stopped) return;
    if (!found.ok) return show({ failure: kept.view && !isNoMore(found.error) ? shown.failure : found.error });
    const view = found.value.value;
    kept = { ...kept, view, handingIn: kept.handingIn && view.finished === null };
    if (view.finished !== null && waiting.length > 0) {
      // Another phone handed in, or time ran out: what is still here changes nothing any more, and that is said.
      const late = waiting;
      waiting = [];
      void write([], late);
      show({ refused: late.filter(({ event }) => event.kind === "answer").map(({ event }) => event.position) });
    } else void write([], []);
    show({ failure: null, offset: view.now - (asked + world.clock()) / 2 });
  }

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const found = await world.store.read(attempt);
      if (found.kept) kept = found.kept;
      waiting = [...found.waiting];
      show();
      if (waiting.length > 0 || kept.handingIn) await drain();
      await refresh();
    },
    resume() {
      if (waiting.length > 0 || kept.handingIn) sendAfter(0);
      else if (kept.view?.finished == null || kept.view.later === "close") void refresh();
    },
    refresh,
    answer: (position, body, soon = false) => give(position, "answer", body, soon ? TYPING_RESTS_MS : 0),
    flag: (position, on) => give(position, "flag", { on }, 0),
    hint: (position) => give(position, "hint", {}, 0),
    check: (position) => give(position, "check", {}, 0),
    handIn() {
      kept = { ...kept, handingIn: true };
      void write([], []);
      show();
      sendAfter(0);
    },
    flush() {
      cancel?.();
      void drain();
    },
    stop() {
      cancel?.();
      void drain(); // what was typed a moment ago is not left to wait until somebody comes back
      stopped = true;
    },
  };
}

/** The attempt is not this browser's, or not any more: trying again changes nothing. */
const isNoMore = (failure: Failure): boolean =>
  failure.kind === "problem" && (failure.code === "not_found" || failure.code === "gone");

/** The view with what was given here and is not known there. */
function overlaid(view: TakeAttempt, waiting: readonly WaitingEvent[]): TakeAttempt {
  if (waiting.length === 0) return view;
  const items = view.items.map((item) => {
    let now = item;
    for (const { event } of waiting) {
      if (event.position !== item.position) continue;
      const { answer, certainty, on } = event.body;
      if (event.kind === "answer")
        now = { ...now, answer: answer === undefined ? now.answer : answer, certainty: certainty ?? now.certainty };
      if (event.kind === "flag") now = { ...now, flagged: on ?? false };
      if (event.kind === "check") now = { ...now, locked: true };
    }
    return now;
  });
  return { ...view, items };
}
