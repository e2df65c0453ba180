import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { median } from "#lib/cli/bench/harness.ts";
import { newCalls } from "#lib/cli/class/calls.ts";
import { join, newPhone, publishSimulated } from "#lib/cli/class/simulate.ts";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { scoresOf } from "../support/lighthouse.ts";
import { newPerson } from "../support/person.ts";

/** Of each page. One is enough to tell a page that is broken; FOOTNOTE_LIGHTHOUSE_RUNS=5 gives a median to go by. */
const RUNS = Number(process.env.FOOTNOTE_LIGHTHOUSE_RUNS ?? 1);
/** What a page is to reach on a machine of its own; printed, since a busy one takes tenths off. */
const GOAL = 0.9;
/** A page that stays below this at every visit is at fault, not the machine. */
const FLOOR = 0.6;

const data = mkdtempSync(joinPath(tmpdir(), "footnote-lighthouse-"));
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ data });
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** A document that comes with the app. */
async function firstDocument(): Promise<string> {
  const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
  const { id } = await store.db.selectFrom("document").select("id").orderBy("id").executeTakeFirstOrThrow();
  await store.db.destroy();
  return id;
}

test("a phone's first visit to Today, review, a document and a quiz, as Lighthouse scores it", {
  timeout: Math.max(RUNS, 3) * 240_000,
}, async () => {
  const person = await newPerson(server.url, "phone");
  const document = await firstDocument();
  const quiz = await publishSimulated(server.url, 5);
  const taker = newPhone(1);
  await join(quiz, taker, newCalls());
  const pages = [
    { path: "/", cookie: person.cookie },
    { path: "/review", cookie: person.cookie },
    { path: `/read/${document}`, cookie: person.cookie },
    { path: `/take#${quiz.code}/${taker.attempt}`, cookie: taker.cookie },
  ];
  const all = await scoresOf(
    pages.map(({ path, cookie }) => ({ url: server.url + path, cookie })),
    RUNS,
    FLOOR,
  );
  for (const [i, scores] of all.entries()) {
    const middle = median(scores.map(({ performance }) => performance));
    const last = scores.at(-1);
    console.log(
      `Lighthouse ${pages[i]?.path}: performance ${scores.map(({ performance }) => performance).join(", ")}${scores.length > 1 ? `, median ${middle}` : ""}, goal ≥ ${GOAL} ${middle >= GOAL ? "met" : "NOT met"}; LCP ${last?.paint.toFixed(0)} ms, TBT ${last?.blocked.toFixed(0)} ms, CLS ${last?.shift.toFixed(3)}; accessibility ${last?.accessibility}, best practices ${last?.practices}`,
    );
  }
  for (const [i, scores] of all.entries()) {
    const page = pages[i]?.path ?? "";
    expect(
      scores.flatMap(({ failed }) => failed),
      page,
    ).toEqual([]);
    for (const { accessibility, practices } of scores) expect([accessibility, practices], page).toEqual([1, 1]);
    expect(Math.max(...scores.map(({ performance }) => performance)), page).toBeGreaterThanOrEqual(FLOOR);
  }
});
