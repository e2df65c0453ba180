import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { UNKNOWN_ADDRESS } from "./origin.ts";

type Known = "anyone" | "learner";

// A school shares one address, so what anybody may call is bounded by address generously, and what a learner does by
// learner. One process serves, so memory is enough; a restart forgives.
const limits: Readonly<Record<Known, RateLimiterMemory>> = {
  anyone: new RateLimiterMemory({ points: 3000, duration: 60 }),
  learner: new RateLimiterMemory({ points: 600, duration: 60 }),
};

/** Learners made from one address; more than a school's worth in an hour is a script. */
const newLearners = new RateLimiterMemory({ points: 2000, duration: 3600 });

/** @returns seconds to wait, or null when the call may go on */
export async function overLimit(person: Known, key: string): Promise<number | null> {
  return spend(limits[person], key);
}

/** Links that led nowhere, from one address in an hour. Nobody guesses one; whoever tries is not worth a statement each time. */
const MOST_WRONG_LINKS = 60;
const wrongLinks = new RateLimiterMemory({ points: MOST_WRONG_LINKS, duration: 3600 });

// Without a proxy to tell addresses apart, one person could close everybody's links.
export async function overWrongLinks(address: string): Promise<boolean> {
  return address !== UNKNOWN_ADDRESS && ((await wrongLinks.get(address))?.consumedPoints ?? 0) >= MOST_WRONG_LINKS;
}

export async function noteWrongLink(address: string): Promise<void> {
  if (address !== UNKNOWN_ADDRESS) await spend(wrongLinks, address);
}

export async function overNewLearners(address: string): Promise<number | null> {
  return spend(newLearners, address);
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
  }
}
