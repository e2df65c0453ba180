import { DeviceQuery } from "#lib/contract/device.ts";
import { packed } from "#lib/server/http/packed.ts";
import { route } from "#lib/server/http/route.ts";
import { deviceFeed } from "#lib/server/services/device-feed.ts";
import { sealFor } from "#lib/server/services/sealed.ts";

export const GET = route("GET /api/device", { query: DeviceQuery }, async ({ deps, learner, session, query }) => {
  const page = await deviceFeed(deps, learner, query.zone, query.cursor);
  const headers = packed();
  // Only who has an account can sign out.
  if (page.state === null || query.device === undefined || !session || session.user.anonymous)
    return { body: page, headers };
  const seal = sealFor((await deps.auth.$context).secret, { learner: learner.id, device: query.device });
  return { body: { ...page, state: { ...page.state, seal } }, headers };
});
