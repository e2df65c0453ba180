import "server-only";
import type * as z from "zod/mini";
import type { ChangePassword, Forgot, Reset } from "#lib/contract/account.ts";
import { lendSession } from "../../repos/sessions.ts";
import { cookiesOf } from "../cookies.ts";
import { evenTime } from "../even-time.ts";
import { guess } from "../guesses.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";
import { refused } from "./sign-in.ts";

/** Sends the link to a new password, when there is somebody to send it to; the reply does not tell. */
export async function forgot({
  deps,
  body: { email },
  address,
}: Call<"POST /api/account/forgot", unknown, z.infer<typeof Forgot>>): Promise<Reply> {
  await guess(deps, "mail", email, address);
  return evenTime(async () => {
    await deps.auth.api.requestPasswordReset({ body: { email } });
    return { body: {} };
  });
}

/** A new password by the link; every session of the account ends. */
export async function reset({
  deps,
  body: { token, password },
}: Call<"POST /api/account/reset", unknown, z.infer<typeof Reset>>): Promise<Reply> {
  await deps.auth.api.resetPassword({ body: { token, newPassword: password } }).catch((error: unknown) => {
    if ((error as { statusCode?: unknown }).statusCode === 400)
      throw new ProblemError("link_spent", "This link was used, or it is older than an hour. Ask for another.");
    throw error;
  });
  return { body: {} };
}

/** A new password by the old one; every other session ends, and this one gets a new token. */
export async function changePassword({
  deps,
  session,
  body: { current, password },
  address,
  request,
}: Call<"POST /api/account/password", unknown, z.infer<typeof ChangePassword>>): Promise<Reply> {
  const counted = await guess(deps, "account", session.user.email, address);
  const { headers, response } = await deps.auth.api
    .changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers: request.headers,
      returnHeaders: true,
    })
    .catch(refused);
  await counted.right();
  if (session.borrowed && response.token) await lendSession(deps.store.db, response.token, deps.clock());
  return { body: {}, headers: await cookiesOf(deps, headers, session.borrowed) };
}
