import "server-only";
import { BORROWED_MARK, HERE_COOKIE } from "#lib/contract/here.ts";
import { type Env, linkBase } from "../env.ts";
import type { Auth } from "./auth.ts";
import type { ServerDeps } from "./deps.ts";
import { halfOf } from "./halves.ts";

type Known = Pick<ServerDeps, "auth" | "env">;

/** Only the cookies of what better-auth replied; a session's with its second half. @param borrowed they end with the browser */
export async function cookiesOf(deps: Known, from: Headers, borrowed = false): Promise<Headers> {
  const cookies = new Headers();
  const name = await sessionCookie(deps.auth);
  for (const line of from.getSetCookie()) {
    if (!line.startsWith(`${name}=`)) {
      cookies.append("set-cookie", line);
      continue;
    }
    cookies.append("set-cookie", borrowed ? line.replace(/; Max-Age=\d+/i, "") : line);
    const value = line.slice(name.length + 1).split(";")[0] ?? "";
    cookies.append("set-cookie", await hereLine(deps, value || null, borrowed));
  }
  return cookies;
}

export const sessionCookie = async (auth: Auth): Promise<string> => (await auth.$context).authCookies.sessionToken.name;

/** A Set-Cookie line like the session's own. @param value encoded as it came; null takes the cookie away @param borrowed it ends with the browser */
export const cookieLine = (env: Env, name: string, value: string | null, borrowed = false): string =>
  `${name}=${value ?? ""}${ageOf(value, borrowed)}; Path=/; HttpOnly; SameSite=Lax${secureOf(env)}`;

/** The second half that goes with a session's cookie; scripts may take it away (halves.ts). */
export async function hereLine({ auth, env }: Known, session: string | null, borrowed = false): Promise<string> {
  const half = session === null ? null : await halfOf(auth, tokenIn(session));
  return `${HERE_COOKIE}=${borrowed ? BORROWED_MARK : ""}${half ?? ""}${ageOf(half, borrowed)}; Path=/; SameSite=Lax${secureOf(env)}`;
}

/** The token in a session's signed cookie. */
export function tokenIn(cookie: string): string {
  try {
    return decodeURIComponent(cookie).split(".")[0] ?? "";
  } catch {
    return "";
  }
}

const ageOf = (value: string | null, borrowed: boolean): string =>
  value === null ? "; Max-Age=0" : borrowed ? "" : `; Max-Age=${400 * 86_400}`;

const secureOf = (env: Env): string => (linkBase(env).startsWith("https:") ? "; Secure" : "");
