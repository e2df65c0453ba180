import "server-only";
import { randomBytes } from "node:crypto";
import type { Store } from "../../db/open.ts";
import { sha256 } from "../../digest.ts";
import { wasRemovedFrom } from "../../repos/takers.ts";
import { cookieIn } from "../cookie-in.ts";
import { cookieLine, sessionCookie } from "../cookies.ts";
import type { ServerDeps } from "../deps.ts";
import { orNotFound, ProblemError } from "../problem.ts";

/** 128 bits: nobody guesses one. */
const TOKEN_BYTES = 16;

const takerCookie = async ({ auth }: Pick<ServerDeps, "auth">): Promise<string> =>
  (await sessionCookie(auth)).replace(/session_token$/, "taker");

/** Who a browser is to quizzes, as the hash of a random cookie; it has nothing to do with a session. Null before it joined any. */
export async function takerIn(
  deps: Pick<ServerDeps, "auth">,
  request: Pick<Request, "headers">,
): Promise<string | null> {
  const token = cookieIn(request.headers, await takerCookie(deps));
  return token && /^[\w-]{22}$/.test(token) ? sha256(token) : null;
}

/**
 * What a browser finds of its own attempt. Nothing for everybody else's; who was taken off the quiz is told so.
 * @throws ProblemError not_found, gone
 */
export async function orGone<T>({ db }: Store, found: T | null, attempt: string, taker: string | null): Promise<T> {
  if (found === null && taker && (await wasRemovedFrom(db, attempt, taker)))
    throw new ProblemError("gone", "The instructor took you off this quiz.");
  return orNotFound(found, "attempt");
}

/** A new mark for a browser, and the header that leaves it there. */
export async function newTaker(deps: ServerDeps): Promise<{ tokenHash: string; headers: Headers }> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const headers = new Headers();
  headers.append("set-cookie", cookieLine(deps.env, await takerCookie(deps), token));
  return { tokenHash: sha256(token), headers };
}
