import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";

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
