import { DeleteAccount } from "#lib/contract/operator.ts";
import { deleteAccount } from "#lib/server/http/operator/acts.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/operator/delete", { body: DeleteAccount }, deleteAccount);
