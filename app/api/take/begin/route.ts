import { TakeBegin } from "#lib/contract/take.ts";
import { route } from "#lib/server/http/route.ts";
import { byCode } from "#lib/server/http/take/by-code.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { beginAttempt } from "#lib/server/services/quiz/join.ts";

export const POST = route("POST /api/take/begin", { body: TakeBegin }, async ({ deps, body, address, request }) => {
  const taker = await takerIn(deps, request);
  return { body: await byCode(deps.store, body.code, address, taker, (code) => beginAttempt(deps, code, taker)) };
});
