import { afterAll, beforeAll, expect, test } from "vitest";
import { codeFrom } from "#lib/domain/assessment/code.ts";
import { ProblemError, TooMany } from "#lib/server/http/problem.ts";
import { byCode } from "#lib/server/http/take/by-code.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { lobbyOf } from "#lib/server/services/quiz/lobby.ts";
import { publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { seeded } from "../support/random.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, type TestStore } from "../support/stores.ts";

/** FOOTNOTE_CODES=10000: more guesses. */
const GUESSES = Number(process.env.FOOTNOTE_CODES ?? 1000);
const QUIZZES = 50;

let store: TestStore;
const codes: string[] = [];
const deps = () => ({ store, clock: () => MONDAY });

beforeAll(async () => {
  store = await freshStore("sqlite");
  const { learner } = await seedAccount(store.db, { id: "ann" });
  for (let n = 0; n < QUIZZES; n += 1) {
    const done = await publishQuiz(
      deps(),
      learner,
      await createQuiz(deps(), learner, draftOf([everyType("x").single])),
    );
    if (done?.ok) codes.push(done.code);
  }
});
afterAll(() => store.close());

test(`T4: ${GUESSES} guesses at ${QUIZZES} open quizzes hit none; the breaker trips; who is in goes on, and learns nothing of other quizzes`, async () => {
  const [mine = "", other = ""] = codes;
  expect(await joinQuiz(deps(), mine, "my phone", { name: "Bea" })).toMatchObject({ ok: true });
  const random = seeded(8);
  const told = new Map<string, number>();
  const ask = async (code: string, taker: string | null = null, address = "direct") => {
    try {
      await byCode(store, code, address, taker, (found) => lobbyOf(deps(), found, taker));
      return "found";
    } catch (error) {
      if (error instanceof TooMany) return "wait";
      return error instanceof ProblemError ? error.code : "failed";
    }
  };
  for (let n = 0; n < GUESSES; n += 1) {
    const code = codeFrom(Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256))) ?? "";
    // Every third with the cookie of somebody who is in a quiz, every fifth with something that is no code at all.
    const said = await ask(n % 5 === 0 ? "<script>" : code, n % 3 === 0 ? "my phone" : null, `10.0.0.${n % 200}`);
    told.set(said, (told.get(said) ?? 0) + 1);
  }
  console.log(`${GUESSES} guesses: ${JSON.stringify(Object.fromEntries(told))}`);
  expect(told.get("found") ?? 0).toBe(0);
  expect(told.get("not_found")).toBeLessThanOrEqual(300);
  expect((told.get("wait") ?? 0) + (told.get("not_found") ?? 0)).toBe(GUESSES);

  expect(await ask(mine, "my phone")).toBe("found");
  const begun = await byCode(store, mine, "direct", "my phone", (code) => beginAttempt(deps(), code, "my phone"));
  expect(begun).toMatchObject({ ok: true });
  // A right code is told from a wrong one by nobody who is not in.
  expect(await ask(mine)).toBe("wait");
  expect(await ask(other, "my phone")).toBe("wait");
  expect(await ask("ZZZZZZZZ", "my phone")).toBe("wait");
});
