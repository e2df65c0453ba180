import "server-only";
import { type Env, linkBase } from "../env.ts";
import type { Auth } from "./auth.ts";

/** Only the cookies of what better-auth replied. */
export function cookiesOf(from: Headers): Headers {
  const cookies = new Headers();
  for (const cookie of from.getSetCookie()) cookies.append("set-cookie", cookie);
  return cookies;
}

export const sessionCookie = async (auth: Auth): Promise<string> => (await auth.$context).authCookies.sessionToken.name;

/** A cookie of a request as it was sent, still encoded; null when there is none. */
export function cookieIn(headers: Headers, name: string): string | null {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key === name) return value.join("=") || null;
  }
  return null;
}

/** A Set-Cookie line like the session's own. @param value encoded as it came; null takes the cookie away */
export function cookieLine(env: Env, name: string, value: string | null): string {
  const secure = linkBase(env).startsWith("https:") ? "; Secure" : "";
  const age = value === null ? 0 : 400 * 86_400;
  return `${name}=${value ?? ""}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
