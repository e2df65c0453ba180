import { ChangePassword } from "#lib/contract/account.ts";
import { changePassword } from "#lib/server/http/account/password.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/password", { body: ChangePassword }, changePassword);
