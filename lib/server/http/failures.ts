import "server-only";

const DAY_MS = 86_400_000;
const MOST = 10_000;
// On globalThis, because Next may load this module more than once in a process.
const held = globalThis as { footnoteFailures?: number[] };

/** A request ended in something nobody foresaw. */
export function noteFailure(): void {
  held.footnoteFailures ??= [];
  held.footnoteFailures.push(Date.now());
  if (held.footnoteFailures.length > MOST) held.footnoteFailures.splice(0, MOST / 2);
}

/** Such requests of the last day, since this process began. */
export const recentFailures = (now: number): number =>
  (held.footnoteFailures ?? []).filter((at) => at > now - DAY_MS).length;
