import { accountInfo } from "#lib/server/http/account/account-info.ts";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/account", {}, accountInfo);
