import { PasskeyRemoved } from "#lib/contract/account.ts";
import { dropPasskey } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/passkey-remove", { body: PasskeyRemoved }, dropPasskey);
