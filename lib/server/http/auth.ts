import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { betterAuth } from "better-auth";
import { anonymous } from "better-auth/plugins";
import type { Store } from "../db/open.ts";
import { type Env, trustedOrigins } from "../env.ts";

const DAY_S = 86_400;

export const secretFile = (env: Env): string => join(env.dataFolder, "secret");

/** better-auth keeps who somebody is; what they learn hangs on our own `learner`, so that signing up moves one row. */
export function makeAuth(env: Env, store: Store) {
  const origins = trustedOrigins(env);
  return betterAuth({
    database: { db: store.db, type: store.kind },
    secret: readFileSync(secretFile(env), "utf8").trim(),
    // From FOOTNOTE_URL alone, never from Host: a link in a mail must not be poisoned.
    baseURL: origins[0] ?? `http://localhost:${env.port}`,
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    // Our own routes are the only way in, and they have limits of their own (limits.ts).
    rateLimit: { enabled: false },
    session: { expiresIn: 400 * DAY_S, updateAge: DAY_S, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: "footnote",
      useSecureCookies: env.publicUrl?.startsWith("https:") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
    },
    // Signing in later must not delete the anonymous user before its learner has moved.
    plugins: [anonymous({ disableDeleteAnonymousUser: true })],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
