import "server-only";
import type * as z from "zod/mini";
import type { PasskeyAdded, PasskeyRemoved, PasskeySignIn, Passkeys } from "#lib/contract/account.ts";
import { passkeysOf, removePasskey } from "../../repos/passkeys.ts";
import { cookiesOf } from "../cookies.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";
import { settle } from "./sign-in.ts";

/** What the browser's authenticator is asked when a passkey is added. */
export async function passkeyOptions({
  deps,
  request,
}: Call<"POST /api/account/passkey-options", unknown, unknown>): Promise<Reply> {
  const { headers, response } = await deps.auth.api.generatePasskeyRegistrationOptions({
    headers: request.headers,
    returnHeaders: true,
  });
  return { body: { options: response }, headers: await cookiesOf(deps, headers) };
}

export async function addPasskey({
  deps,
  request,
  body: { name, response },
}: Call<"POST /api/account/passkey", unknown, z.infer<typeof PasskeyAdded>>): Promise<Reply> {
  await deps.auth.api.verifyPasskeyRegistration({ body: { name, response }, headers: request.headers }).catch(refused);
  return { body: {} };
}

export async function listPasskeys({
  deps,
  session,
}: Call<"GET /api/account/passkeys", unknown, unknown>): Promise<Reply> {
  return { body: { passkeys: await passkeysOf(deps.store.db, session.user.id) } satisfies Passkeys };
}

export async function dropPasskey({
  deps,
  session,
  body,
}: Call<"POST /api/account/passkey-remove", unknown, z.infer<typeof PasskeyRemoved>>): Promise<Reply> {
  await removePasskey(deps.store.db, session.user.id, body.id);
  return { body: {} };
}

/** What the authenticator is asked when somebody signs in. Names nobody: the authenticator knows its accounts. */
export async function signInOptions({
  deps,
}: Call<"POST /api/account/passkey-sign-in-options", unknown, unknown>): Promise<Reply> {
  const { headers, response } = await deps.auth.api.generatePasskeyAuthenticationOptions({
    headers: new Headers(),
    returnHeaders: true,
  });
  return { body: { options: response }, headers: await cookiesOf(deps, headers) };
}

export async function passkeySignIn({
  deps,
  request,
  session,
  body: { response, bring, borrowed = false },
}: Call<"POST /api/account/passkey-sign-in", unknown, z.infer<typeof PasskeySignIn>>): Promise<Reply> {
  const made = await deps.auth.api
    // better-auth hands the whole to the library that checks it.
    .verifyPasskeyAuthentication({ body: { response }, headers: request.headers, returnHeaders: true })
    .catch(refused);
  const { session: fresh } = made.response;
  return settle(
    deps,
    request,
    session,
    { bring, borrowed },
    { cookies: made.headers, token: fresh.token, account: fresh.userId },
  );
}

/** @throws ProblemError wrong_credentials */
function refused(error: unknown): never {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === "number" && status < 500)
    throw new ProblemError("wrong_credentials", "This passkey was not accepted.");
  throw error;
}
