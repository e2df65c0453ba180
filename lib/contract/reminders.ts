import * as z from "zod/mini";
import { ZoneQuery } from "./query.ts";
import { reminderLanguages } from "./reminder-text.ts";

const language = z.literal(reminderLanguages);
const zone = ZoneQuery.shape.zone;
const base64url = (most: number) => z.string().check(z.minLength(16), z.maxLength(most), z.regex(/^[\w-]+={0,2}$/));

/** Hour at which somebody is called who never chose one. */
export const USUAL_HOUR = 18;
/** Browsers of one learner that are called. */
export const MOST_BROWSERS = 10;

/** When to call, on which clock, in which language. */
export const ReminderWish = z.strictObject({
  hour: z.number().check(z.int(), z.minimum(0), z.maximum(23)),
  zone,
  language,
});
export type ReminderWish = z.infer<typeof ReminderWish>;

/** GET /api/reminders */
export const Reminders = z.object({
  /** Whether the asker is a learner: nobody else has anything to be reminded of. */
  known: z.boolean(),
  hour: z.number(),
  /** When the calendar's address was made, epoch ms; null: there is none. */
  calendar: z.nullable(z.number()),
  /** Browsers that are called. */
  browsers: z.number(),
  /** The server's public key, which a browser subscribes with; null: this server calls nobody. */
  key: z.nullable(z.string()),
});
export type Reminders = z.infer<typeof Reminders>;

/** POST /api/reminders/calendar: the address, told once. */
export const CalendarReply = z.object({ link: z.string() });
export type CalendarReply = z.infer<typeof CalendarReply>;

/** POST /api/reminders/subscribe, as the browser's PushSubscription says it. */
export const Subscribe = z.strictObject({
  endpoint: z.string().check(z.minLength(12), z.maxLength(1000), z.regex(/^https:\/\//)),
  p256dh: base64url(100),
  auth: base64url(40),
  wish: ReminderWish,
});
export type Subscribe = z.infer<typeof Subscribe>;
export const SubscribeReply = z.object({ ok: z.boolean() });

/** POST /api/reminders/unsubscribe and /test: one's own browser, by its address. */
export const Browser = z.strictObject({ endpoint: z.string().check(z.minLength(12), z.maxLength(1000)) });

/** What a browser is sent. */
export const PushMessage = z.object({
  title: z.string(),
  body: z.string(),
  language,
  /** Path of the page it leads to. */
  path: z.string(),
});
export type PushMessage = z.infer<typeof PushMessage>;
