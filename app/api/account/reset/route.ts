import { Reset } from "#lib/contract/account.ts";
import { reset } from "#lib/server/http/account/password.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/reset", { body: Reset }, reset);
