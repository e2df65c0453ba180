import "server-only";
import { createHmac } from "node:crypto";
import { isIP, isIPv6 } from "node:net";
import { inTransaction } from "../db/transaction.ts";
import type { Pace } from "../repos/attempts.ts";
import { countGuess, forgetGuesses, takeGuessBack } from "../repos/attempts.ts";
import { secretOf } from "./auth.ts";
import type { ServerDeps } from "./deps.ts";
import { UNKNOWN_ADDRESS } from "./origin.ts";
import { TooMany } from "./problem.ts";

const SECOND = 1000;
const HOUR = 3_600 * SECOND;

/** At most 5 + 4 + 18 guesses in an hour. Never a lock: whoever knows the password waits three minutes at the most. */
const perAccount: Pace = { free: 5, waits: [15, 30, 60, 120, 180].map((s) => s * SECOND), memory: 24 * HOUR };
/** A class signs in from one address at once, and some mistype. */
const perAddress: Pace = { free: 90, waits: [2, 5, 10, 20, 30].map((s) => s * SECOND), memory: HOUR };
/** Mails to one address. */
const perMail: Pace = { free: 3, waits: [60, 300, 900].map((s) => s * SECOND), memory: 24 * HOUR };

const kinds = { account: perAccount, address: perAddress, mail: perMail } as const;

export interface Guess {
  /** It was right: what was counted for the account is forgotten, for the address taken back. */
  right(): Promise<void>;
}

/**
 * Counts a guess of a password (or a wish for mail) against what it names and where it comes from, in the database, so that
 * a restart forgets nothing. Whether the account exists makes no difference. @throws TooMany before anything is evaluated
 */
export async function guess(deps: ServerDeps, kind: "account" | "mail", name: string, address: string): Promise<Guess> {
  const account = keyOf(deps, kind, name);
  // Without a proxy to tell addresses apart, everybody's would be one, and one person could slow down all.
  const from = address === UNKNOWN_ADDRESS ? null : keyOf(deps, "address", prefixOf(address));
  if (from) await count(deps, "address", from);
  await count(deps, kind, account);
  return {
    async right() {
      await forgetGuesses(deps.store.db, account);
      if (from) await takeGuessBack(deps.store.db, from);
    },
  };
}

async function count(deps: ServerDeps, kind: keyof typeof kinds, key: string): Promise<void> {
  const wait = await inTransaction(deps.store, (trx) =>
    countGuess(trx, deps.store.kind, key, kinds[kind], deps.clock()),
  );
  if (wait > 0) throw new TooMany(Math.ceil(wait / SECOND));
}

/** Neither an address nor a mail address stands in the table. */
const keyOf = (deps: ServerDeps, kind: string, name: string): string =>
  createHmac("sha256", secretOf(deps.env)).update(`${kind}\0${name}`).digest("base64url");

/** What one household or school has: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return isIP(address) ? address : "other";
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail?.split(":").filter(Boolean) ?? [];
  const middle = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...middle, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** Of an account that is deleted. */
export async function forgetAccountGuesses(deps: ServerDeps, email: string): Promise<void> {
  for (const kind of ["account", "mail"]) await forgetGuesses(deps.store.db, keyOf(deps, kind, email));
}
