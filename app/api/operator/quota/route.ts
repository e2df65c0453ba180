import { Grant } from "#lib/contract/operator.ts";
import { grantRoom } from "#lib/server/http/operator/acts.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/operator/quota", { body: Grant }, grantRoom);
