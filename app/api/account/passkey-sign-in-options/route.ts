import { Nothing } from "#lib/contract/account.ts";
import { signInOptions } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/passkey-sign-in-options", { body: Nothing }, signInOptions);
