import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import type { QuizApi } from "./api.ts";
import type { KeptDraft } from "./kept-draft.ts";

/** How what was written stands with the server. `kept`: no connection, it is on this device and goes out later. */
export type SaveState =
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "saving" | "kept" | "failed" }
  /** Somebody stored another draft since; both are there until one is chosen. */
  | { readonly is: "conflict"; readonly newer: OwnQuiz };

export interface Saver {
  /** Told after every change; sent a moment later, the newest only. */
  put(draft: QuizDraft): void;
  /** Sends what waits now. @returns the revision that the server has, or null when it could not be stored */
  flush(): Promise<number | null>;
  /** After a conflict: store mine over theirs, or go on from theirs. */
  resolve(choice: "mine" | "theirs"): void;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Listens for the connection; stops when called. */
  start(): () => void;
}

export interface SaverWorld {
  readonly now: () => number;
  readonly wait: (work: () => void, ms: number) => () => void;
  /** Calls back when there may be a connection again. */
  readonly onOnline: (work: () => void) => () => void;
  readonly keep: (draft: KeptDraft | null) => void;
  /** Calls back when the page may be gone in a moment. */
  readonly onLeave: (work: () => void) => () => void;
}

const IDLE_MS = 900;
/** Written to the device not at every letter: a large quiz takes its time. */
const KEEP_MS = 250;
const RETRY_MS = 8_000;

/** Saves a draft by itself: one request at a time, by revision, kept on the device until the server has it. */
export function createSaver(
  api: Pick<QuizApi, "save">,
  quiz: Pick<OwnQuiz, "id" | "revision" | "changed">,
  world: SaverWorld,
): Saver {
  let revision = quiz.revision;
  let waiting: QuizDraft | null = null;
  let sending: Promise<void> | null = null;
  let stopTimer = () => {};
  let state: SaveState = { is: "saved", at: quiz.changed };
  let keeping = () => {};
  const keepNow = () => {
    keeping();
    if (waiting) world.keep({ id: quiz.id, revision, draft: waiting });
  };
  const forget = () => {
    keeping();
    world.keep(null);
  };
  const listeners = new Set<() => void>();
  const become = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const later = (ms: number) => {
    stopTimer();
    stopTimer = world.wait(() => void send(), ms);
  };

  async function send(): Promise<void> {
    if (sending) return sending;
    if (waiting === null || state.is === "conflict") return;
    stopTimer();
    const draft = waiting;
    become({ is: "saving" });
    sending = api.save({ id: quiz.id, revision, draft }).then((reply) => {
      sending = null;
      if (!reply.ok) {
        // A refusal stays one however often it is sent; what may pass is tried again.
        const passing = reply.error.kind !== "problem" || reply.error.status >= 500 || reply.error.status === 429;
        become({ is: passing ? "kept" : "failed" });
        if (passing) later(RETRY_MS);
        return;
      }
      const said = reply.value.value;
      if (!said.ok) {
        become({ is: "conflict", newer: said.newer });
        return;
      }
      revision = said.revision;
      if (waiting === draft) {
        waiting = null;
        forget();
        become({ is: "saved", at: said.changed });
      } else {
        keepNow();
        later(0);
      }
    });
    return sending;
  }

  return {
    put(draft) {
      waiting = draft;
      keeping();
      keeping = world.wait(keepNow, KEEP_MS);
      if (state.is === "conflict") return;
      if (!sending) become({ is: "saving" });
      later(IDLE_MS);
    },
    async flush() {
      for (let tries = 0; tries < 3 && (waiting !== null || sending); tries += 1) await (sending ?? send());
      return waiting === null && state.is === "saved" ? revision : null;
    },
    resolve(choice) {
      if (state.is !== "conflict") return;
      revision = state.newer.revision;
      if (choice === "theirs") {
        waiting = null;
        forget();
        become({ is: "saved", at: state.newer.changed });
      } else {
        become({ is: "saving" });
        later(0);
      }
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      const stops = [world.onOnline(() => void send()), world.onLeave(keepNow)];
      return () => {
        keepNow();
        for (const stop of stops) stop();
        stopTimer();
      };
    },
  };
}
