import * as z from "zod/mini";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Day } from "./day.ts";
import { type EventKindName, eventKinds } from "./events/index.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
const uuid7 = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/**
 * Something a learner did, as the device that saw it wrote it down. Append-only: it is never changed, only taken back
 * by an undo. What scheduling made of it is a projection and not part of it.
 */
export const EventEnvelope = z.strictObject({
  id: uuid7,
  device: id,
  /** Counts the device's events from 1; no two events of a device share one. */
  seq: z.number().check(z.int(), z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER)),
  kind: z.enum(Object.keys(eventKinds) as [EventKindName, ...EventKindName[]]),
  card: z.nullable(id),
  payload: z.unknown(),
  /** Version of the settings the device went by (settings.ts). */
  settings: id,
  /** The device's clock, epoch ms. It may be wrong by years. */
  at: z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15)),
  /** IANA zone of the device. */
  zone: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/)),
  /** Minutes east of UTC in that zone at that moment. */
  offset: z.number().check(z.int(), z.minimum(-840), z.maximum(840)),
});
export type LearnerEvent = z.infer<typeof EventEnvelope>;

/** Where an event stands in its learner's history, given once by the server (provisionally by the device) and immutable. */
export interface Stamp {
  /** `at` corrected by the device's measured clock offset, never later than the server's now + 5 min, never before the device's previous event. Epoch ms. */
  readonly effective: number;
  /** The learner's day it counts for; never backward on one device. */
  readonly day: Day;
}

export type StampedEvent = LearnerEvent & Stamp;

/** An envelope whose kind, card and payload fit each other, or what is wrong in one line. */
export function parseEvent(input: unknown): Result<LearnerEvent, string> {
  const envelope = EventEnvelope.safeParse(input);
  if (!envelope.success) return err(firstIssue(envelope.error));
  const event = envelope.data;
  const kind = eventKinds[event.kind];
  if (kind.card === "always" && event.card === null) return err(`card: a ${event.kind} names a card`);
  if (kind.card === "never" && event.card !== null) return err(`card: a ${event.kind} names no card`);
  const payload = kind.payload.safeParse(event.payload);
  if (!payload.success) return err(`payload.${firstIssue(payload.error)}`);
  return ok({ ...event, payload: payload.data });
}

function firstIssue(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".") || "event"}: ${issue.message}` : "event: invalid";
}

/** (effective, device, seq): the one order of every fold, whatever order events arrived in. */
export function byStanding(a: StampedEvent, b: StampedEvent): number {
  return a.effective - b.effective || compareText(a.device, b.device) || a.seq - b.seq;
}

// Not localeCompare: the order must be the same on every device and in both databases.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One way to write an event down, for its digest: keys sorted, undefined left out. Two events with the same id and
 * different canonical text are a conflict.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => compareText(a, b));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
