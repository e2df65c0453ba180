import { listPasskeys } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/account/passkeys", {}, listPasskeys);
