import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { UNKNOWN_ADDRESS } from "./origin.ts";

type Known = "anyone" | "learner" | "taker";

// A school shares one address, so what anybody may call is bounded by address generously, and what a learner does by
// learner. One process serves, so memory is enough; a restart forgives.
const limits: Readonly<Record<Known, RateLimiterMemory>> = {
  anyone: new RateLimiterMemory({ points: 3000, duration: 60 }),
  learner: new RateLimiterMemory({ points: 600, duration: 60 }),
  // Some classes of hundreds behind one address, each answer a call of its own.
  taker: new RateLimiterMemory({ points: 60_000, duration: 60 }),
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

/**
 * Codes that led nowhere. All of the site in a minute: at 300, a thousand open quizzes and a day of trying, the chance of any
 * hit is 0.05 %. Fewer from one address, where addresses are known, so that one prankster closes the door for nobody else.
 */
const wrongCodes = new RateLimiterMemory({ points: 300, duration: 60 });
const wrongCodesFrom = new RateLimiterMemory({ points: 60, duration: 60 });

/** @returns seconds to wait before another code is looked up from there, or null */
export async function overWrongCodes(address: string): Promise<number | null> {
  const site = await wrongCodes.get("site");
  const from = address === UNKNOWN_ADDRESS ? null : await wrongCodesFrom.get(address);
  const spent = [site, from].find((each) => each && each.remainingPoints <= 0);
  return spent ? Math.max(1, Math.ceil(spent.msBeforeNext / 1000)) : null;
}

export async function noteWrongCode(address: string): Promise<void> {
  await spend(wrongCodes, "site");
  if (address !== UNKNOWN_ADDRESS) await spend(wrongCodesFrom, address);
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
