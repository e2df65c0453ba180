import { SignUp } from "#lib/contract/account.ts";
import { signUp } from "#lib/server/http/account/sign-up.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/sign-up", { body: SignUp }, signUp);
