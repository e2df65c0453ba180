import type { Page } from "@playwright/test";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";

/** One's own quiz, written and published from the page's session. @returns its id and code */
export async function publishedQuiz(page: Page, draft: QuizDraft): Promise<{ id: string; code: string }> {
  return page.evaluate(async (draft) => {
    const post = async (path: string, body: unknown) => {
      const reply = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return reply.json();
    };
    const { id } = await post("/api/quizzes", { title: draft.title });
    const quiz = await (await fetch(`/api/quizzes/quiz?id=${id}`)).json();
    const { revision } = await post("/api/quizzes/draft", { id, revision: quiz.revision, draft });
    const published = await post("/api/quizzes/publish", { id, revision });
    if (!published.ok) throw new Error(JSON.stringify(published));
    return { id, code: published.quiz.code as string };
  }, draft);
}

/** Somebody takes it on a phone of their own and hands in. @param said what they choose or type, by stem */
export async function takeQuiz(
  page: Page,
  code: string,
  name: string,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  const base = new URL(page.url()).origin;
  let cookie = "";
  const call = async (path: string, body?: unknown) => {
    const reply = await fetch(base + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = reply.headers.getSetCookie().map((line) => line.split(";")[0]);
    if (set.length > 0) cookie = set.join("; ");
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return reply.json();
  };
  await call("/api/take/join", { code, name });
  const { attempt } = await call("/api/take/begin", { code });
  const { items } = await call(`/api/take/attempt?attempt=${attempt}`);
  const events = items.map(
    ({ position, stem, shown }: { position: number; stem: string; shown: { options?: string[] } }, at: number) => {
      const text = said[stem] ?? "";
      const answer = shown.options ? { pick: shown.options.indexOf(text) } : { text };
      return { seq: at + 1, position, kind: "answer", body: { answer, took: 5000 + at * 1000 }, at: 0 };
    },
  );
  await call("/api/take/answers", { attempt, device: "a-phone-of-theirs", events, submit: true });
}
