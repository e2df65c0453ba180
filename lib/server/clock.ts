import "server-only";

/** Now, epoch ms. Passed to whoever needs it, so that a test can stop it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
