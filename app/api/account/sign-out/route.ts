import { Nothing } from "#lib/contract/account.ts";
import { backToAside } from "#lib/server/http/account/aside.ts";
import { route } from "#lib/server/http/route.ts";
import { endSession } from "#lib/server/repos/sessions.ts";

export const POST = route("POST /api/account/sign-out", { body: Nothing }, async ({ deps, session, request }) => {
  await endSession(deps.store.db, session.user.id, session.id);
  return { body: {}, headers: await backToAside(deps, request) };
});
