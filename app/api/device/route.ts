import { DeviceQuery } from "#lib/contract/device.ts";
import { packed } from "#lib/server/http/packed.ts";
import { route } from "#lib/server/http/route.ts";
import { deviceFeed } from "#lib/server/services/device-feed.ts";

export const GET = route("GET /api/device", { query: DeviceQuery }, async ({ deps, learner, query }) => ({
  body: await deviceFeed(deps, learner, query.zone, query.cursor),
  headers: packed(),
}));
