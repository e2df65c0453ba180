import { PasskeyAdded } from "#lib/contract/account.ts";
import { addPasskey } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/passkey", { body: PasskeyAdded }, addPasskey);
