import { listSessions } from "#lib/server/http/account/sessions.ts";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/account/sessions", {}, listSessions);
