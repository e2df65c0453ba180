import { Forgot } from "#lib/contract/account.ts";
import { forgot } from "#lib/server/http/account/password.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/forgot", { body: Forgot }, forgot);
