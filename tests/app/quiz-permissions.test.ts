import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { permissions, type RouteName } from "#lib/server/http/permissions.ts";
import { instructor, ok } from "../support/quiz-seats.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { type Recorder, recorder } from "../support/recorder.ts";

const canary = "kanarienvogel";
const password = "correct horse battery";
const { single, typed } = everyType("kanarienkey");
const data = mkdtempSync(join(tmpdir(), "footnote-quiz-permissions-"));
let server: ServerProcess;
let ann: Recorder;

interface Quiz {
  readonly id: string;
  readonly code: string;
}
interface Seat {
  readonly who: Recorder;
  readonly attempt: string;
  readonly taker: string;
}
let homework: Quiz;
let live: Quiz;
let sealed: Seat;
let seated: Seat;

/** What anybody who is not its owner may see of a quiz stands in its taker's views; the canary is in all else. */
async function published(owner: Recorder, live = false): Promise<Quiz> {
  const { id } = await ok<{ id: string }>(owner, "/api/quizzes", { title: `${canary} quiz` });
  const { revision } = await ok<{ revision: number }>(owner, `/api/quizzes/quiz?id=${id}`);
  const draft = { ...draftOf([single, typed], live ? settingsFor("live") : {}), title: `${canary} quiz`, note: canary };
  const saved = await ok<{ revision: number }>(owner, "/api/quizzes/draft", { id, revision, draft });
  const done = await ok<{ quiz: { code: string } }>(owner, "/api/quizzes/publish", { id, revision: saved.revision });
  return { id, code: done.quiz.code };
}

async function seat(owner: Recorder, { id, code }: Quiz, name: string, submit: boolean): Promise<Seat> {
  const who = recorder(server.url);
  await ok(who, "/api/take/join", { code, name });
  const { attempt } = await ok<{ attempt: string }>(who, "/api/take/begin", { code });
  if (submit) await ok(who, "/api/take/answers", { attempt, device: "a-device", events: [], submit: true });
  const { takers } = await ok<{ takers: { id: string; name: string }[] }>(owner, `/api/quizzes/takers?quiz=${id}`);
  return { who, attempt, taker: takers.find((each) => each.name === name)?.id ?? "" };
}

async function account(email: string): Promise<Recorder> {
  const who = recorder(server.url);
  await ok(who, "/api/account/sign-up", { email, password });
  await ok(who, "/api/account/sign-in", { email, password, bring: false });
  await ok(who, "/api/learner", {});
  return who;
}

interface Asker {
  readonly who: Recorder;
  readonly learner: boolean;
}
const askers = new Map<string, Asker>();

beforeAll(async () => {
  server = await startServer({ data });
  askers.set("the operator", { who: await account("operator@example.org"), learner: true });
  askers.set("an account", { who: await account("eve@example.org"), learner: true });
  ann = await instructor(server.url);
  homework = await published(ann);
  live = await published(ann, true);
  sealed = await seat(ann, homework, `${canary} Bea`, true);
  seated = await seat(ann, live, `${canary} Cem`, false);
  const other = await instructor(server.url);
  const others = await published(other);
  askers.set("nobody", { who: recorder(server.url), learner: false });
  askers.set("another instructor", { who: other, learner: true });
  // Each of one quiz, who knows the ids of the other, whose code they were never given.
  askers.set("a taker of another's quiz", { who: (await seat(other, others, "Eve", true)).who, learner: false });
  askers.set("another taker of the homework quiz", {
    who: (await seat(ann, homework, "Dan", true)).who,
    learner: false,
  });
  askers.set("another taker of the live quiz", { who: (await seat(ann, live, "Fay", false)).who, learner: false });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const zone = "UTC";
/** A call to each route that names something of a quiz, for one quiz and one attempt; ids and codes in every place where one stands. */
function calls({ id, code }: Quiz, { attempt, taker }: Seat): Partial<Record<RouteName, [string, unknown?]>> {
  const draft = draftOf([single]);
  return {
    "GET /api/quizzes/quiz": [`?id=${id}`],
    "POST /api/quizzes/draft": ["", { id, revision: 2, draft }],
    "POST /api/quizzes/duplicate": ["", { id }],
    "POST /api/quizzes/delete": ["", { id }],
    "POST /api/quizzes/publish": ["", { id, revision: 2 }],
    "POST /api/quizzes/close": ["", { id }],
    "POST /api/quizzes/reopen": ["", { id }],
    "GET /api/quizzes/results": [`?quiz=${id}`],
    "GET /api/quizzes/results/csv": [`?quiz=${id}&table=takers`],
    "POST /api/quizzes/results/decide": ["", { quiz: id, used: "first", item: "x/1", subject: "miskey:", act: "keep" }],
    "GET /api/quizzes/room": [`?quiz=${id}`],
    "GET /api/quizzes/live": [`?quiz=${id}`],
    "POST /api/quizzes/live": ["", { quiz: id, phase: "done", position: 0, from: 0 }],
    "GET /api/quizzes/takers": [`?quiz=${id}`],
    "GET /api/quizzes/export": [`?quiz=${id}&format=gift`],
    "GET /api/quizzes/losses": [`?quiz=${id}&format=gift`],
    "POST /api/quizzes/remove-taker": ["", { quiz: id, taker, removed: true }],
    "GET /api/take/attempt": [`?attempt=${attempt}`],
    "GET /api/take/live": [`?attempt=${attempt}`],
    "POST /api/take/answers": ["", { attempt, device: "a-device", events: [], submit: true }],
    "POST /api/take/keep": ["", { attempt, zone, offset: 0 }],
    // An id where a code belongs is no code.
    "POST /api/take/open": ["", { code: code.replace(/^./, (first) => (first === "A" ? "B" : "A")) }],
    "POST /api/take/join": ["", { code: id.slice(0, 20), name: "Eve" }],
    "POST /api/take/begin": ["", { code: attempt.slice(0, 20) }],
  };
}

/** Everything stored of Ann's quizzes. */
async function stored(): Promise<string> {
  const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
  const { db } = store;
  const ids = [homework.id, live.id];
  const rows = [
    await db.selectFrom("quiz").selectAll().where("id", "in", ids).orderBy("id").execute(),
    await db.selectFrom("quiz_edition").selectAll().where("quiz_id", "in", ids).orderBy("quiz_id").execute(),
    await db.selectFrom("taker").selectAll().where("quiz_id", "in", ids).orderBy("id").execute(),
    await db.selectFrom("quiz_attempt").selectAll().where("quiz_id", "in", ids).orderBy("id").execute(),
    await db.selectFrom("quiz_response").selectAll().orderBy("attempt_id").execute(),
    await db.selectFrom("attempt_grade").selectAll().orderBy("attempt_id").execute(),
    await db.selectFrom("quiz_live").selectAll().orderBy("quiz_id").execute(),
  ];
  await db.destroy();
  return JSON.stringify(rows);
}

test("[T1, T29, T30] with the ids of another's quiz, attempt and taker: not found on every route and page, not a word, nothing changed", async () => {
  const named = Object.keys(calls(homework, sealed));
  const about = (Object.keys(permissions) as RouteName[]).filter((name) => / \/api\/(quizzes\/|take\/)/.test(name));
  const without = [
    "GET /api/quizzes/bank",
    "GET /api/quizzes/documents",
    "GET /api/quizzes/parts",
    "POST /api/quizzes/propose",
    "POST /api/quizzes/import",
  ];
  expect([...named, ...without].sort()).toEqual(about.toSorted());
  const before = await stored();
  const wrong: string[] = [];
  let n = 0;
  for (const [as, { who, learner }] of askers)
    for (const [quiz, target] of [
      [homework, sealed],
      [live, seated],
      // Right ids that do not belong together.
      [{ id: homework.id, code: live.code }, seated],
      [
        { id: sealed.attempt, code: homework.code },
        { ...sealed, attempt: homework.id },
      ],
    ] as const) {
      const heard = who.replies.length;
      for (const [name, call] of Object.entries(calls(quiz, target))) {
        const [method = "", path = ""] = name.split(" ");
        const [query, body] = call;
        const { status } = await who.call(path + query, method === "POST" ? body : undefined);
        const must = learner || permissions[name as RouteName] === "anyone" ? 404 : 401;
        n += 1;
        if (status !== must) wrong.push(`${name} as ${as}: ${status} instead of ${must}`);
      }
      for (const page of ["", "/print", "/results", "/live"])
        for (const headers of [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }]) {
          const { status } = await who.call(
            `/quizzes/${quiz.id}${page}${"rsc" in headers ? "?_rsc=1abcd" : ""}`,
            undefined,
            headers,
          );
          n += 1;
          if (/^(?:\/print)?$/.test(page) && !("rsc" in headers) && status !== 404)
            wrong.push(`${page} as ${as}: ${status}`);
        }
      for (const { what, bytes } of who.replies.slice(heard))
        if (bytes.includes("kanarien")) wrong.push(`${what} as ${as} tells`);
    }
  console.log(
    `${n} calls: ${named.length} routes and 4 pages in 3 ways × ${askers.size} kinds of person × 4 sets of ids`,
  );
  expect(wrong).toEqual([]);
  expect(await stored()).toBe(before);
}, 180_000);

test("and those whose it is", async () => {
  const told = async (who: Recorder, path: string) => JSON.stringify((await who.call(path)).body);
  for (const path of ["quiz?id=", "results?quiz=", "takers?quiz=", "results/csv?table=takers&quiz="])
    expect(await told(ann, `/api/quizzes/${path}${homework.id}`), path).toContain(canary);
  expect(await told(ann, `/api/quizzes/room?quiz=${live.id}`)).toContain(canary);
  for (const page of ["", "/print", "/results", "/live"])
    expect((await ann.call(`/quizzes/${live.id}${page}`)).status).toBe(200);
  expect(await told(sealed.who, `/api/take/attempt?attempt=${sealed.attempt}`)).toContain(canary);
  expect(await told(seated.who, `/api/take/attempt?attempt=${seated.attempt}`)).toContain(canary);
  const off = await ann.call("/api/quizzes/remove-taker", { quiz: live.id, taker: seated.taker, removed: true });
  expect(off.status).toBe(200);
  for (const path of [`attempt?attempt=${seated.attempt}`, `live?attempt=${seated.attempt}`]) {
    const { status, body } = await seated.who.call(`/api/take/${path}`);
    expect([status, JSON.stringify(body)]).toEqual([410, expect.stringContaining('"gone"')]);
  }
});
