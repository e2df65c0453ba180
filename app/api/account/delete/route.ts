import { Delete } from "#lib/contract/account.ts";
import { deleteEverything } from "#lib/server/http/account/delete.ts";
import { route } from "#lib/server/http/route.ts";

export const POST = route("POST /api/account/delete", { body: Delete }, deleteEverything);
