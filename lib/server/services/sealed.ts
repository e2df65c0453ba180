import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import * as z from "zod";
import type { EventResult } from "#lib/contract/events.ts";
import { HandCard } from "#lib/contract/hand-card.ts";
import { MOST_SEALED, type Seal, type Sealed, SealedCard } from "#lib/contract/sealed.ts";
import { canonical } from "#lib/domain/review/event.ts";
import type { Deps } from "../deps.ts";
import { digestOf } from "../digest.ts";
import { aliasOf } from "../repos/aliases.ts";
import { keepConflict } from "../repos/events.ts";
import { learnerById } from "../repos/learners.ts";
import { makeHandCard } from "./hand-card.ts";
import { LearnerGone, recordEvents } from "./record-events.ts";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const Owner = z.strictObject({ learner: z.string(), device: z.string() });
type Owner = z.infer<typeof Owner>;

/** What a learner's device locks its unsent answers away with. The key never leaves it again; the handle says whose it is. */
export function sealFor(secret: string, owner: Owner): Seal {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, "seal-handle"), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(owner), "utf8"), cipher.final()]);
  return {
    key: keyOf(secret, owner).toString("base64url"),
    handle: Buffer.concat([iv, body, cipher.getAuthTag()]).toString("base64url"),
  };
}

/**
 * Records for their owner what was sealed under one of these keys, whoever brings it: that it opens proves that their own
 * device wrote it. Sent again, it changes nothing. @returns null when it does not open
 * @throws LearnerGone its owner was deleted
 */
export async function openSealed(deps: Deps, secret: string, sealed: Sealed): Promise<Settled[] | null> {
  const handle = Buffer.from(sealed.handle, "base64url");
  const told = opened(keyFrom(secret, "seal-handle"), handle.subarray(0, IV_BYTES), handle.subarray(IV_BYTES));
  const owner = told === null ? null : Owner.parse(JSON.parse(told));
  if (owner === null) return null;
  const text = opened(
    keyOf(secret, owner),
    Buffer.from(sealed.iv, "base64url"),
    Buffer.from(sealed.ciphertext, "base64url"),
    sealed.handle,
  );
  const parsed = text === null ? null : Entries.safeParse(jsonIn(text));
  if (!parsed?.success) return null;
  const cards = parsed.data.filter((entry) => SealedCard.safeParse(entry).success);
  const events = parsed.data.filter((entry) => !cards.includes(entry));
  const recorded = await recordEvents(deps, owner.learner, { device: owner.device, sentAt: sealed.sentAt, events });
  return [...recorded, ...(await makeCards(deps, owner.learner, cards))];
}

/** What became of an entry. */
type Settled = Pick<EventResult, "id" | "status">;

async function makeCards(deps: Deps, asker: string, entries: readonly unknown[]): Promise<Settled[]> {
  if (entries.length === 0) return [];
  const { db } = deps.store;
  const learner = (await learnerById(db, asker))?.id ?? (await aliasOf(db, asker));
  if (learner === null) throw new LearnerGone("The learner is gone.");
  const settled: Settled[] = [];
  for (const entry of entries) {
    const wish = HandCard.safeParse(SealedCard.parse(entry).handCard);
    const made = wish.success ? await makeHandCard(deps, { id: learner }, wish.data) : null;
    // Its author is not there to be told: it is kept aside, and stands in what they take along.
    if (wish.success && !made?.ok) await keepAside(deps, learner, wish.data);
    const status = !made?.ok ? "rejected" : made.known ? "duplicate" : "stored";
    settled.push({ id: wish.success ? wish.data.id : null, status });
  }
  return settled;
}

function keepAside(deps: Deps, learner: string, wish: HandCard): Promise<void> {
  const { id } = wish;
  return keepConflict(deps.store.db, learner, { id, digest: digestOf(wish), body: canonical(wish) }, deps.clock());
}

const Entries = z.array(z.unknown()).min(1).max(MOST_SEALED);

const keyFrom = (secret: string, what: string): Buffer => createHmac("sha256", secret).update(what).digest();

const keyOf = (secret: string, { learner, device }: Owner): Buffer => keyFrom(secret, `seal|${learner}|${device}`);

function opened(key: Buffer, iv: Buffer, sealed: Buffer, additional?: string): string | null {
  if (iv.length !== IV_BYTES || sealed.length <= TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv);
    if (additional !== undefined) decipher.setAAD(Buffer.from(additional));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null; // written under another key, or changed since
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
