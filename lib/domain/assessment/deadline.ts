const MINUTE_MS = 60_000;

/** An answer that was on its way when time ran out is still taken. */
export const GRACE_MS = 15_000;

/** When an attempt ends by the server's clock, or null. @param limit minutes @param extra per cent on top */
export function deadlineOf(started: number, limit: number | null, extra: number, closes: number | null): number | null {
  const own = limit === null ? Number.POSITIVE_INFINITY : started + limit * MINUTE_MS * (1 + extra / 100);
  const end = Math.min(Math.round(own), closes ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(end) ? end : null;
}

export const isOver = (deadline: number | null, now: number): boolean => deadline !== null && now > deadline + GRACE_MS;
