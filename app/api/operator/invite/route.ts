import { NewInvite } from "#lib/contract/operator.ts";
import { makeInvite } from "#lib/server/http/operator/acts.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/operator/invite", { body: NewInvite }, makeInvite);
