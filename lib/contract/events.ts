import * as z from "zod/mini";

/** Most events one request may carry; an outbox that holds more sends several. */
export const MOST_EVENTS = 500;

/** POST /api/events. Events are checked one by one, so that a bad one does not hold back the others. */
export const EventBatch = z.strictObject({
  device: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/)),
  /** The device's clock when it sent this, epoch ms: the server measures how far it is off. */
  sentAt: z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15)),
  events: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_EVENTS)),
});
export type EventBatch = z.infer<typeof EventBatch>;

/**
 * What became of an event. `stored` and `duplicate` (stored before, same digest) may leave the outbox when the digest
 * is the device's own; `conflict` (same id or seq, other content) is kept aside; `rejected` was not kept.
 */
export const EventResult = z.discriminatedUnion("status", [
  z.object({
    id: z.string(),
    status: z.enum(["stored", "duplicate"]),
    digest: z.string(),
    effective: z.number(),
    day: z.number(),
  }),
  z.object({ id: z.string(), status: z.literal("conflict"), digest: z.string(), reason: z.string() }),
  z.object({ id: z.nullable(z.string()), status: z.literal("rejected"), reason: z.string() }),
]);
export type EventResult = z.infer<typeof EventResult>;

/** In the order of the request's events. */
export const EventReply = z.object({
  results: z.array(EventResult),
  /** What the server has of this device by now, all told (lib/domain/review/digest-sum.ts). */
  device: z.optional(z.object({ count: z.number(), sum: z.string().check(z.regex(/^[0-9a-f]{32}$/)) })),
});
export type EventReply = z.infer<typeof EventReply>;
