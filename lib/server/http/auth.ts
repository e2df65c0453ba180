import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { anonymous } from "better-auth/plugins";
import { LEAST_PASSWORD, MOST_PASSWORD } from "#lib/contract/account.ts";
import type { Store } from "../db/open.ts";
import { type Env, linkBase, trustedOrigins } from "../env.ts";
import { sendResetLink } from "../mail.ts";
import { atMost } from "./at-most.ts";

const DAY_S = 86_400;

export const secretFile = (env: Env): string => join(env.dataFolder, "secret");

export const secretOf = (env: Env): string => readFileSync(secretFile(env), "utf8").trim();

/** scrypt takes 16 MB and a core each: a flood of sign-ins waits in a line instead of taking the machine. */
const hashing = atMost(2);

/** better-auth keeps who somebody is; what they learn hangs on our own `learner`, so that signing up moves one row. */
export function makeAuth(
  env: Env,
  store: Store,
  sendReset: (to: string, token: string) => Promise<void> = (to, token) => sendResetLink(env, to, token),
) {
  const origins = trustedOrigins(env);
  const https = env.publicUrl?.startsWith("https:") ?? false;
  return betterAuth({
    database: { db: store.db, type: store.kind },
    secret: secretOf(env),
    // From FOOTNOTE_URL alone, never from Host: a link in a mail must not be poisoned.
    baseURL: linkBase(env),
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    // Its messages name addresses; what goes wrong is told by the routes that call it.
    logger: { disabled: true },
    // Our own routes are the only way in, and they have limits of their own (limits.ts, guesses.ts).
    rateLimit: { enabled: false },
    session: {
      expiresIn: 400 * DAY_S,
      updateAge: DAY_S,
      freshAge: 0,
      cookieCache: { enabled: false },
      additionalFields: {
        /** 1: counts only with its second half (halves.ts). Null: made before there were halves. */
        halves: { type: "number", required: false, defaultValue: 1, input: false },
        /** Of a session on a borrowed phone: when it was last used, epoch ms. */
        borrowedAt: { type: "number", bigint: true, required: false, input: false },
      },
    },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      // A session after signing up would tell a new address from a known one.
      autoSignIn: false,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: MOST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      password: {
        hash: (password) => hashing(() => hashPassword(password)),
        verify: (given) => hashing(() => verifyPassword(given)),
      },
      // Not awaited: how long a mail takes would tell that there was somebody to write to.
      sendResetPassword: async ({ user, token }) => void sendReset(user.email, token),
    },
    advanced: {
      // `__Host-`: this host alone, over https alone, for the whole of it.
      cookiePrefix: https ? "__Host-footnote" : "footnote",
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: https },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      // Signing in later must not delete the anonymous user before its learner has moved.
      anonymous({ disableDeleteAnonymousUser: true }),
      passkey({
        rpName: "Footnote",
        rpID: new URL(linkBase(env)).hostname,
        origin: [...origins],
        advanced: { webAuthnChallengeCookie: "passkey" },
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
