import { exportEverything } from "#lib/server/http/account/export.ts";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/account/export", {}, exportEverything);
