import "server-only";
import type * as z from "zod/mini";
import type { Revoke, Sessions } from "#lib/contract/account.ts";
import { endOtherSessions, endSession, openSessions } from "../../repos/sessions.ts";
import type { Call, Reply } from "../route.ts";

export async function listSessions({
  deps,
  session,
}: Call<"GET /api/account/sessions", unknown, unknown>): Promise<Reply> {
  const open = await openSessions(deps.store.db, session.user.id, deps.clock());
  return { body: { sessions: open.map((each) => ({ ...each, current: each.id === session.id })) } satisfies Sessions };
}

/** One that is not the account's is passed over: it is not there. */
export async function revoke({
  deps,
  session,
  body,
}: Call<"POST /api/account/revoke", unknown, z.infer<typeof Revoke>>): Promise<Reply> {
  if ("others" in body) await endOtherSessions(deps.store.db, session.user.id, session.id);
  else await endSession(deps.store.db, session.user.id, body.session);
  return { body: {} };
}
