import { Revoke } from "#lib/contract/account.ts";
import { revoke } from "#lib/server/http/account/sessions.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/revoke", { body: Revoke }, revoke);
