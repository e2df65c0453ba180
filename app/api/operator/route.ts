import { operatorState } from "#lib/server/http/operator/state.ts";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/operator", {}, operatorState);
