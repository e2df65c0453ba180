import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import { type Calls, callAs, newCalls } from "./calls.ts";
import { answerTo, simulatedDraft } from "./quiz.ts";

/** A phone in a simulated class. */
export interface Phone {
  readonly name: string;
  cookie: string;
  attempt: string;
  /** What the server acknowledged as stored, by seq. */
  readonly acknowledged: Set<number>;
  /** When it was told that it handed in, server's clock; and what it was told each time. */
  readonly finished: Set<number>;
  items: readonly { readonly position: number; readonly shown: { readonly type: string } }[];
}

export interface SimulatedQuiz {
  readonly url: string;
  readonly quiz: string;
  readonly code: string;
  readonly items: number;
  readonly cookie: string;
}

/** An instructor makes and publishes a quiz, by the routes the interface uses. @throws Error when a step is refused */
export async function publishSimulated(
  url: string,
  items: number,
  settings: Partial<QuizSettings> = {},
): Promise<SimulatedQuiz> {
  const calls = newCalls();
  const learner = await callAs(calls, `${url}/api/learner`, "", {});
  const cookie = learner.cookie ?? "";
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const reply = await callAs(calls, `${url}${path}`, cookie, body);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as T;
  };
  const { id } = await ask<{ id: string }>("/api/quizzes", { title: "Simulated" });
  const { revision } = await ask<{ revision: number }>(`/api/quizzes/quiz?id=${id}`);
  const saved = await ask<{ revision: number }>("/api/quizzes/draft", {
    id,
    revision,
    draft: simulatedDraft(items, settings),
  });
  const published = await ask<{ ok: boolean }>("/api/quizzes/publish", { id, revision: saved.revision });
  if (!published.ok) throw new Error(`not published: ${JSON.stringify(published)}`);
  const { code } = await ask<{ code: string }>(`/api/quizzes/quiz?id=${id}`);
  return { url, quiz: id, code, items, cookie };
}

export const newPhone = (n: number): Phone => ({
  name: `Taker ${n}`,
  cookie: "",
  attempt: "",
  acknowledged: new Set(),
  finished: new Set(),
  items: [],
});

/** From the code to the first item: four calls, as a phone makes them; whatever has no reply is tried again. */
export async function join({ url, code }: SimulatedQuiz, phone: Phone, calls: Calls): Promise<void> {
  const ask = (path: string, body?: unknown) => untilAnswered(() => callAs(calls, `${url}${path}`, phone.cookie, body));
  await ask("/api/take/open", { code });
  const joined = await ask("/api/take/join", { code, name: phone.name });
  phone.cookie = joined.cookie ?? phone.cookie;
  const begun = await ask("/api/take/begin", { code });
  phone.attempt = (begun.body as { attempt?: string } | null)?.attempt ?? "";
  const view = await ask(`/api/take/attempt?attempt=${phone.attempt}`);
  phone.items = (view.body as { items?: Phone["items"] } | null)?.items ?? [];
}

/** Sends the whole sheet and hands in, again and again until the server has said so. */
export async function handIn({ url }: SimulatedQuiz, phone: Phone, calls: Calls): Promise<void> {
  const events = phone.items.map(({ position, shown }) => ({
    seq: position + 1,
    position,
    kind: "answer",
    body: { answer: answerTo(shown, position), took: 1000 },
    at: Date.now(),
  }));
  const body = { attempt: phone.attempt, device: `device-${phone.attempt.slice(0, 8)}`, events, submit: true };
  const reply = await untilAnswered(() => callAs(calls, `${url}/api/take/answers`, phone.cookie, body));
  const told = reply.body as { events?: { seq: number; status: string }[]; finished?: number | null } | null;
  // Sealed: an earlier call arrived whole, and its reply was lost.
  for (const { seq, status } of told?.events ?? [])
    if (/stored|duplicate|sealed/.test(status)) phone.acknowledged.add(seq);
  if (told?.finished) phone.finished.add(told.finished);
}

const RETRY_MS = 100;
const PATIENCE_MS = 60_000;

async function untilAnswered<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const reply = await ask();
    if (reply.status !== 0 || performance.now() > until) return reply;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Each does its work at its own moment, spread evenly over the time; all at once when that is 0. */
export async function spread<T>(all: readonly T[], seconds: number, work: (one: T) => Promise<void>): Promise<void> {
  await Promise.all(
    all.map(async (one, at) => {
      if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, (at * seconds * 1000) / all.length));
      await work(one);
    }),
  );
}
