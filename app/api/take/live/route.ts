import { AttemptQuery } from "#lib/contract/take.ts";
import { openStream } from "#lib/server/broadcast.ts";
import { eventStream } from "#lib/server/http/events.ts";
import { route } from "#lib/server/http/route.ts";
import { orGone, takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { attemptsOfDevices, deviceKey } from "#lib/server/repos/quiz-attempts.ts";
import { liveForTakers, takersChannel } from "#lib/server/services/quiz/live.ts";

export const GET = route("GET /api/take/live", { query: AttemptQuery }, async ({ deps, query, request }) => {
  const { db } = deps.store;
  const taker = await takerIn(deps, request);
  const own = taker ? await attemptsOfDevices(db, [{ attempt: query.attempt, tokenHash: taker }]) : null;
  const found = own?.get(deviceKey(query.attempt, taker ?? "")) ?? null;
  const { quiz_id: quiz } = await orGone(deps.store, found, query.attempt, taker);
  return eventStream(
    await openStream(takersChannel(quiz), async () => JSON.stringify(await liveForTakers(db, quiz)), query.attempt),
  );
});
