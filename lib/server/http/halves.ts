import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { BORROWED_MARK, HERE_COOKIE } from "#lib/contract/here.ts";
import type { Auth } from "./auth.ts";
import { cookieIn } from "./cookie-in.ts";

// The session's own cookie is out of every script's reach, so that none can steal it; but then none can take it away when
// somebody signs out without a network. The second half can be taken away, and is worth nothing without the first.

/** The half of a session that scripts may delete. @param token the session's own */
export async function halfOf(auth: Auth, token: string): Promise<string> {
  const { secret } = await auth.$context;
  return createHmac("sha256", secret).update(`here|${token}`).digest("base64url");
}

export async function bringsHalf(auth: Auth, headers: Headers, token: string): Promise<boolean> {
  const brought = cookieIn(headers, HERE_COOKIE) ?? "";
  const given = Buffer.from(brought.startsWith(BORROWED_MARK) ? brought.slice(BORROWED_MARK.length) : brought);
  const expected = Buffer.from(await halfOf(auth, token));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
