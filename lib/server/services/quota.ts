import "server-only";
import type { Db } from "../db/open.ts";
import { type Amounts, amountsOf, grantedTo, isAnonymous } from "../repos/quota.ts";

const MB = 1_000_000;
/** Enough for years, too few to fill a small disk by script. */
const anonymous: Amounts = { documents: 20, bytes: 20 * MB };
const account: Amounts = { documents: 500, bytes: 500 * MB };

export async function quotaOf(db: Db, learner: string): Promise<Amounts> {
  return (await grantedTo(db, learner)) ?? ((await isAnonymous(db, learner)) ? anonymous : account);
}

/** Why a learner may not have so much more, or null when they may. */
export async function overQuota(db: Db, learner: string, more: Amounts): Promise<string | null> {
  const [most, has] = [await quotaOf(db, learner), await amountsOf(db, learner)];
  if (has.documents + more.documents > most.documents)
    return `You have ${has.documents} of at most ${most.documents} documents. Delete one, then bring this again.`;
  if (has.bytes + more.bytes > most.bytes)
    return `Your documents would come to ${inMb(has.bytes + more.bytes)} of text, and there may be ${inMb(most.bytes)}. Delete one, then bring this again.`;
  return null;
}

const inMb = (bytes: number): string => `${(bytes / MB).toLocaleString("en-GB", { maximumFractionDigits: 1 })}\u00a0MB`;
