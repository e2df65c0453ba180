import "server-only";
import type { Auth } from "../auth.ts";
import { cookieIn } from "../cookie-in.ts";
import { cookieLine, hereLine, sessionCookie } from "../cookies.ts";
import { sessionBehind } from "../current.ts";
import type { ServerDeps } from "../deps.ts";

/** Holds the anonymous session that was left at signing in; signing out gives it back. */
export const asideCookie = async (auth: Auth): Promise<string> =>
  (await sessionCookie(auth)).replace(/session_token$/, "aside");

type Known = Pick<ServerDeps, "auth" | "clock" | "env" | "store">;

export interface Aside {
  /** Of its cookie, encoded as it came. */
  readonly value: string;
  readonly borrowed: boolean;
}

/** The session left aside by this browser, if it still is one. */
export async function asideOf(deps: Known, request: Request): Promise<Aside | null> {
  const value = cookieIn(request.headers, await asideCookie(deps.auth));
  if (value === null) return null;
  const session = await sessionBehind(deps, new Headers({ cookie: `${await sessionCookie(deps.auth)}=${value}` }));
  return session?.user.anonymous ? { value, borrowed: session.borrowed } : null;
}

/** Cookies after an account's session ended: the one left aside comes back, or there is none. */
export async function backToAside(deps: Known, request: Request): Promise<Headers> {
  const cookies = new Headers();
  const { value, borrowed } = (await asideOf(deps, request)) ?? { value: null, borrowed: false };
  cookies.append("set-cookie", cookieLine(deps.env, await sessionCookie(deps.auth), value, borrowed));
  cookies.append("set-cookie", await hereLine(deps, value, borrowed));
  cookies.append("set-cookie", cookieLine(deps.env, await asideCookie(deps.auth), null));
  return cookies;
}
