import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { migrate } from "#lib/server/db/migrate.ts";
import { openStore, type Store } from "#lib/server/db/open.ts";
import { inTransaction } from "#lib/server/db/transaction.ts";
import { readEnv } from "#lib/server/env.ts";
import { newId } from "#lib/server/ids.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { type AnswerCall, recordAnswers, storeAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { type Calls, newCalls, percentile, refused } from "../class/calls.ts";
import { simulatedDraft } from "../class/quiz.ts";
import { handIn, join, newPhone, publishSimulated, spread } from "../class/simulate.ts";
import { startServer } from "../server-process.ts";
import type { Finding } from "./harness.ts";

const ITEMS = 20;
const said = (what: string, calls: Calls, ms: number): string =>
  `${what}: all within ${(ms / 1000).toFixed(2)} s, ${((calls.ms.length / ms) * 1000).toFixed(0)} calls/s, p50 ${percentile(calls.ms, 0.5).toFixed(0)} ms, p99 ${percentile(calls.ms, 0.99).toFixed(0)} ms, refused ${refused(calls)}, without reply ${calls.statuses.get(0) ?? 0}`;

/** G11: sheets handed in at once, together and one after another, on the same database in one run; and through HTTP. */
async function together(n: number): Promise<string> {
  const folder = mkdtempSync(joinPath(tmpdir(), "footnote-burst-"));
  const store = openStore(readEnv({ FOOTNOTE_DATA: folder }));
  try {
    await migrate(store, Date.now);
    await makeLearner(store.db, "ann", newId(), 0);
    const sheets = [await attempts(store, n), await attempts(store, n)] as const;
    const one = await timedAll(async () => {
      for (const sheet of sheets[0]) await inTransaction(store, (trx) => storeAnswers(trx, store, [sheetOf(sheet)]));
    });
    const group = await timedAll(() => Promise.all(sheets[1].map((sheet) => recordAnswers(store, sheetOf(sheet)))));
    return `${n} sheets of ${ITEMS} answers, database only: ${group.toFixed(0)} ms in shared commits, ${one.toFixed(0)} ms with a transaction each, × ${(one / group).toFixed(1)}`;
  } finally {
    await store.db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sheet {
  readonly attempt: string;
  readonly tokenHash: string;
}

async function attempts(store: Store, n: number): Promise<Sheet[]> {
  const deps = { store, clock: Date.now };
  const quiz = await createQuiz(deps, "ann", simulatedDraft(ITEMS));
  const published = await publishQuiz(deps, "ann", quiz);
  const code = published?.ok ? published.code : "";
  await Promise.all(Array.from({ length: n }, (_, i) => joinQuiz(deps, code, `phone-${i}`, { name: `Taker ${i}` })));
  for (let i = 0; i < n; i += 1) await beginAttempt(deps, code, `phone-${i}`);
  return store.db
    .selectFrom("quiz_attempt")
    .innerJoin("taker_device", "taker_device.taker_id", "quiz_attempt.taker_id")
    .select(["quiz_attempt.id as attempt", "taker_device.token_hash as tokenHash"])
    .where("quiz_attempt.quiz_id", "=", quiz)
    .execute();
}

function sheetOf({ attempt, tokenHash }: Sheet): AnswerCall {
  const events = Array.from({ length: ITEMS }, (_, position) => ({
    seq: position + 1,
    position,
    kind: "answer" as const,
    body: { answer: null, took: 1 },
    at: 0,
  }));
  return { attempt, device: "device-1", events, submit: true, tokenHash, now: Date.now() };
}

async function timedAll(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** G12: so many begin at once, then end at once, through the whole server on this machine, simulator and all. */
async function storm(n: number): Promise<string[]> {
  const data = mkdtempSync(joinPath(tmpdir(), "footnote-burst-"));
  const server = await startServer({ data });
  try {
    const quiz = await publishSimulated(server.url, ITEMS);
    const phones = Array.from({ length: n }, (_, i) => newPhone(i));
    const starts = newCalls();
    const began = await timedAll(() => spread(phones, 0, (phone) => join(quiz, phone, starts)));
    const ends = newCalls();
    const ended = await timedAll(() => spread(phones, 0, (phone) => handIn(quiz, phone, ends)));
    return [
      said(`${n} joins at once, four calls each`, starts, began),
      said(`${n} sheets handed in at once`, ends, ended),
    ];
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** G11 and G12, printed beside their limits: ≥ × 4 and p99 < 1 s. */
export async function benchBurst(quick: boolean): Promise<Finding> {
  const lines = [await together(quick ? 200 : 500), ...(await storm(500))];
  return {
    name: "G11, G12: a class hands in at once",
    lines: quick ? lines : [...lines, ...(await storm(2000))],
    met: null,
  };
}
