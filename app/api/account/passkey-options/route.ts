import { Nothing } from "#lib/contract/account.ts";
import { passkeyOptions } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/passkey-options", { body: Nothing }, passkeyOptions);
