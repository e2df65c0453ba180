import { TakeJoin } from "#lib/contract/take.ts";
import { noteWrongCode } from "#lib/server/http/limits.ts";
import { route } from "#lib/server/http/route.ts";
import { byCode } from "#lib/server/http/take/by-code.ts";
import { newTaker, takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { joinQuiz } from "#lib/server/services/quiz/join.ts";

export const POST = route("POST /api/take/join", { body: TakeJoin }, async ({ deps, body, address, request }) => {
  const known = await takerIn(deps, request);
  const made = known === null ? await newTaker(deps) : null;
  const tokenHash = known ?? made?.tokenHash ?? "";
  const joined = await byCode(deps.store, body.code, address, known, (code) => joinQuiz(deps, code, tokenHash, body));
  // A roster's words are guessed no faster than codes are.
  if (!joined.ok && joined.why === "wrong-word") await noteWrongCode(address);
  return { body: joined, ...(made && joined.ok ? { headers: made.headers } : {}) };
});
