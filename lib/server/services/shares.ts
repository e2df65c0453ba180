import "server-only";
import { randomBytes } from "node:crypto";
import { MOST_SHARES, type NewShare, type NewShareReply, type Shares } from "#lib/contract/shares.ts";
import { DAY_MS } from "#lib/domain/review/day.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { ownCollection } from "../repos/own-collections.ts";
import { openShares, revokeShare, storeShare } from "../repos/shares.ts";

/** 128 bits: nobody guesses one, however many there are. */
const TOKEN_BYTES = 16;

/** A link by which anybody may read a collection. Only its hash is kept, so it is told once. @param base where links lead @returns null when the collection is not the learner's */
export async function makeShare(
  { store, clock }: Deps,
  base: string,
  learner: string,
  { collection, days }: NewShare,
): Promise<NewShareReply | null> {
  if (!(await ownCollection(store.db, learner, collection))) return null;
  const now = clock();
  const open = await openShares(store.db, learner, collection, now);
  if (open.length >= MOST_SHARES)
    return { ok: false, message: `${open.length} links to it hold already. Revoke one, then make another.` };
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expires = now + days * DAY_MS;
  await storeShare(store.db, {
    token_hash: sha256(token),
    collection_id: collection,
    learner_id: learner,
    created_at: now,
    expires_at: expires,
    revoked_at: null,
    last_used: null,
  });
  return { ok: true, link: `${base}/shared/${token}`, expires };
}

/** Links to a collection of the learner's that hold, or null when it is not theirs. */
export async function sharesOf({ store, clock }: Deps, learner: string, collection: string): Promise<Shares | null> {
  if (!(await ownCollection(store.db, learner, collection))) return null;
  return { shares: await openShares(store.db, learner, collection, clock()) };
}

/** From now on the link leads nowhere. @returns null when there is none of the learner's */
export async function endShare(
  { store, clock }: Deps,
  learner: string,
  id: string,
): Promise<Record<string, never> | null> {
  return (await revokeShare(store.db, learner, id, clock())) ? {} : null;
}
