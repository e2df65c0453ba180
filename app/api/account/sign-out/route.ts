import { SignOut } from "#lib/contract/account.ts";
import { backToAside } from "#lib/server/http/account/aside.ts";
import { sessionBehind } from "#lib/server/http/current.ts";
import { route } from "#lib/server/http/route.ts";
import { endSession } from "#lib/server/repos/sessions.ts";

export const POST = route(
  "POST /api/account/sign-out",
  { body: SignOut },
  async ({ deps, session, body: { left = false }, request }) => {
    const ending = left && session ? null : (session ?? (await sessionBehind(deps, request.headers)));
    if (!ending || ending.user.anonymous) return { body: {} };
    await endSession(deps.store.db, ending.user.id, ending.id);
    return { body: {}, headers: await backToAside(deps, request) };
  },
);
