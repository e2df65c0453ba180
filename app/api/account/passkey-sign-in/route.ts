import { PasskeySignIn } from "#lib/contract/account.ts";
import { passkeySignIn } from "#lib/server/http/account/passkeys.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/passkey-sign-in", { body: PasskeySignIn }, passkeySignIn);
