import { AttemptQuery } from "#lib/contract/take.ts";
import { openStream } from "#lib/server/broadcast.ts";
import { eventStream } from "#lib/server/http/events.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { attemptsOfDevices, deviceKey } from "#lib/server/repos/quiz-attempts.ts";
import { liveForTakers, takersChannel } from "#lib/server/services/quiz/live.ts";

export const GET = route("GET /api/take/live", { query: AttemptQuery }, async ({ deps, query, request }) => {
  const { db } = deps.store;
  const taker = await takerIn(deps, request);
  const own = taker ? await attemptsOfDevices(db, [{ attempt: query.attempt, tokenHash: taker }]) : null;
  const { quiz_id: quiz } = orNotFound(own?.get(deviceKey(query.attempt, taker ?? "")) ?? null, "attempt");
  return eventStream(await openStream(takersChannel(quiz), async () => JSON.stringify(await liveForTakers(db, quiz))));
});
