import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { newPerson } from "./person.ts";
import { draftOf } from "./quizzes.ts";
import { type Recorder, recorder } from "./recorder.ts";
import { type Lists, secretsIn } from "./secrets-of-items.ts";

/** Somebody who makes quizzes, with a browser of their own. */
export async function instructor(url: string): Promise<Recorder> {
  const { cookie } = await newPerson(url, "instructor");
  return recorder(url, Object.fromEntries(cookie.split("; ").map((pair) => pair.split(/=(.*)/s).slice(0, 2))));
}

export async function ok<T>(who: Recorder, path: string, body?: unknown): Promise<T> {
  for (;;) {
    const reply = await who.call(path, body);
    // The owner's own limit by minute: nothing this test is about.
    if (reply.status === 429) await new Promise((resolve) => setTimeout(resolve, 2000));
    else if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    else return reply.body as T;
  }
}

export async function publish(
  owner: Recorder,
  items: readonly Item[],
  settings: Partial<QuizSettings>,
): Promise<{ id: string; code: string }> {
  const { id } = await ok<{ id: string }>(owner, "/api/quizzes", { title: "Week 3" });
  const { revision } = await ok<{ revision: number }>(owner, `/api/quizzes/quiz?id=${id}`);
  const draft = draftOf(items, settings);
  for (const section of draft.sections) for (const item of section.items) item.spares = ["Kan0never spare"];
  const saved = await ok<{ revision: number }>(owner, "/api/quizzes/draft", { id, revision, draft });
  const done = await ok<{ ok: boolean; quiz: { code: string } }>(owner, "/api/quizzes/publish", {
    id,
    revision: saved.revision,
  });
  if (!done.ok) throw new Error(JSON.stringify(done));
  // What is written after it was published is nobody's business either.
  const next = {
    ...draft,
    note: "Kan1never note",
    sections: draft.sections.map((section) => ({ ...section, title: "Kan2never section" })),
  };
  await ok(owner, "/api/quizzes/draft", { id, revision: saved.revision, draft: next });
  return { id, code: done.quiz.code };
}

export interface View {
  readonly finished: number | null;
  readonly items: readonly { position: number; shown: { type: Item["type"] } & Lists }[];
}

/** Somebody who took a seat. `out` says what may be known by now; everything heard since is held against it. */
export async function sit(url: string, code: string, name: string) {
  const who = recorder(url);
  let checked = 0;
  const told = { types: new Map<string, Set<string>>() };
  const look = (allowed: ReadonlySet<string>, when: string): string[] => {
    const fresh = who.replies.slice(checked);
    checked = who.replies.length;
    return fresh.flatMap(({ what, bytes }) =>
      [...secretsIn(bytes)].flatMap((secret) => {
        told.types.set(secret, (told.types.get(secret) ?? new Set()).add(what));
        return allowed.has(secret) ? [] : [`${name}, ${when}: ${what} tells ${secret}`];
      }),
    );
  };
  await who.call("/api/take/open", { code });
  await ok(who, "/api/take/join", { code, name });
  await ok(who, "/api/take/join", { code, name }); // a doubled tap
  await ok(who, "/api/take/open", { code });
  const { attempt } = await ok<{ attempt: string }>(who, "/api/take/begin", { code });
  await ok(who, "/api/take/begin", { code });
  const view = () => ok<View>(who, `/api/take/attempt?attempt=${attempt}`);
  let seq = 0;
  const event = (position: number, kind: "answer" | "flag" | "hint" | "check", body: unknown = {}) => {
    seq += 1;
    return { seq, position, kind, body, at: Date.now() };
  };
  const send = (events: unknown[], submit = false) =>
    ok(who, "/api/take/answers", { attempt, device: `device-${name}`, events, submit });
  return { who, look, attempt, view, event, send, told, code };
}
