import { dayOf } from "./day.ts";
import type { LearnerEvent, Stamp, StampedEvent } from "./event.ts";

/** How far past the server's now an event may stand, ms: a clock may be a little fast, but the future is not history. */
const AHEAD_MS = 5 * 60_000;

export interface StampInput {
  /** Of one device, ascending by seq. */
  readonly events: readonly LearnerEvent[];
  /** ms to add to the device's clock. */
  readonly clockOffset: number;
  /** Server's now, epoch ms. */
  readonly now: number;
  /** The device's stored event before a seq, or null. */
  readonly before: (seq: number) => Stamp | null;
  /** Rollover hour of the settings an event went by. */
  readonly rolloverOf: (event: LearnerEvent) => number;
}

/**
 * Where each event stands: the device's clock corrected, clamped to the server's now + 5 min, and neither instant nor
 * day ever before the same device's previous event.
 */
export function stampEvents({ events, clockOffset, now, before, rolloverOf }: StampInput): StampedEvent[] {
  const stamped: StampedEvent[] = [];
  for (const event of events) {
    const previous = later(before(event.seq), stamped.at(-1) ?? null);
    const corrected = Math.min(event.at + clockOffset, now + AHEAD_MS);
    const effective = Math.max(corrected, previous?.effective ?? 0, 0);
    const day = Math.max(dayOf(effective, event.offset, rolloverOf(event)), previous?.day ?? Number.NEGATIVE_INFINITY);
    stamped.push({ ...event, effective, day });
  }
  return stamped;
}

function later(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (!a || !b) return a ?? b;
  return { effective: Math.max(a.effective, b.effective), day: Math.max(a.day, b.day) };
}
