import "server-only";
import type { SignedIn, SignIn } from "#lib/contract/account.ts";
import { lendSession } from "../../repos/sessions.ts";
import { adoptLearner } from "../../services/adopt-learner.ts";
import { cookieIn } from "../cookie-in.ts";
import { cookieLine, cookiesOf, sessionCookie } from "../cookies.ts";
import { type Session, sessionBehind } from "../current.ts";
import type { ServerDeps } from "../deps.ts";
import { evenTime } from "../even-time.ts";
import { guess } from "../guesses.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";
import { asideCookie } from "./aside.ts";

/** Signs in with address and password, under a new session, and settles what becomes of this browser's anonymous learner. */
export async function signIn({
  deps,
  session,
  body: { email, password, bring, borrowed = false },
  address,
  request,
}: Call<"POST /api/account/sign-in", unknown, SignIn>): Promise<Reply> {
  const counted = await guess(deps, "account", email, address);
  return evenTime(async () => {
    const { headers, response } = await deps.auth.api
      .signInEmail({ body: { email, password }, headers: agentOf(request), returnHeaders: true })
      .catch(refused);
    await counted.right();
    return settle(
      deps,
      request,
      session,
      { bring, borrowed },
      {
        cookies: headers,
        token: response.token,
        account: response.user.id,
      },
    );
  });
}

/** @throws ProblemError wrong_credentials, whatever of them is wrong */
export function refused(error: unknown): never {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === "number" && status < 500)
    throw new ProblemError("wrong_credentials", "There is no account with this address and password.");
  throw error;
}

/** Only what a person recognises a session by. */
export const agentOf = (request: Request): Headers =>
  new Headers({ "user-agent": (request.headers.get("user-agent") ?? "").slice(0, 300) });

export interface NewSession {
  readonly cookies: Headers;
  readonly token: string;
  readonly account: string;
}

/** A session was made; the learner follows. What goes wrong here takes the session away again. */
export async function settle(
  deps: ServerDeps,
  request: Request,
  before: Session | null,
  { bring, borrowed }: { readonly bring: boolean; readonly borrowed: boolean },
  { cookies: made, token, account }: NewSession,
): Promise<Reply> {
  const cookies = await cookiesOf(deps, made, borrowed);
  let here: SignedIn["here"];
  try {
    here = await adoptLearner(deps, { account, anonymous: before?.user.anonymous ? before.user.id : null, bring });
    // An account's session is not left behind when somebody signs in over it.
    // Nor is one whose half was taken away here without a network.
    const over = before ?? (await sessionBehind(deps, request.headers));
    if (over && !over.user.anonymous)
      await deps.store.db.deleteFrom("session").where("token", "=", over.token).execute();
    if (borrowed) await lendSession(deps.store.db, token, deps.clock());
  } catch (error) {
    await deps.store.db.deleteFrom("session").where("token", "=", token).execute();
    throw error;
  }
  const left = here === "left" ? cookieIn(request.headers, await sessionCookie(deps.auth)) : null;
  if (left !== null)
    cookies.append("set-cookie", cookieLine(deps.env, await asideCookie(deps.auth), left, before?.borrowed));
  return { body: { here } satisfies SignedIn, headers: cookies };
}
