import { SignIn } from "#lib/contract/account.ts";
import { signIn } from "#lib/server/http/account/sign-in.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/sign-in", { body: SignIn }, signIn);
