import "server-only";
import { randomBytes } from "node:crypto";
import { testText } from "#lib/contract/reminder-text.ts";
import {
  type CalendarReply,
  MOST_BROWSERS,
  type Reminders,
  type ReminderWish,
  type Subscribe,
  USUAL_HOUR,
} from "#lib/contract/reminders.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { mayCall, type PushWorld, sendPush } from "../reminders/send-push.ts";
import {
  dropSubscription,
  reminderOf,
  setCalendar,
  storeSubscription,
  storeWish,
  subscriptionsOf,
} from "../repos/reminders.ts";

/** 128 bits: nobody guesses one. */
const TOKEN_BYTES = 16;

export async function remindersOf({ store }: Deps, push: PushWorld, learner: string | null): Promise<Reminders> {
  const row = learner === null ? undefined : await reminderOf(store.db, learner);
  return {
    known: learner !== null,
    hour: row?.hour ?? USUAL_HOUR,
    calendar: row?.calendar_at ?? null,
    browsers: learner === null ? 0 : (await subscriptionsOf(store.db, learner)).length,
    key: push.keys?.publicKey ?? null,
  };
}

export const wishReminders = ({ store }: Deps, learner: string, wish: ReminderWish): Promise<void> =>
  storeWish(store.db, learner, wish);

/** The address of a calendar of one's own. Only its hash is kept, so it is told once; one that was there ends. */
export async function makeCalendar(
  { store, clock }: Deps,
  base: string,
  learner: string,
  wish: ReminderWish,
): Promise<CalendarReply> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await storeWish(store.db, learner, wish);
  await setCalendar(store.db, learner, sha256(token), clock());
  return { link: `${base}/api/calendar/${token}.ics` };
}

export const endCalendar = ({ store }: Deps, learner: string): Promise<void> =>
  setCalendar(store.db, learner, null, null);

/** From now on this browser is called. @returns false when its push service is no public https address, or there are too many */
export async function subscribe(
  { store, clock }: Deps,
  push: PushWorld,
  learner: string,
  { endpoint, p256dh, auth, wish }: Subscribe,
): Promise<boolean> {
  if (push.keys === null || !(await mayCall(endpoint, push))) return false;
  const id = sha256(endpoint);
  const known = await subscriptionsOf(store.db, learner);
  if (known.length >= MOST_BROWSERS && !known.some((each) => each.id === id)) return false;
  await storeWish(store.db, learner, wish);
  await storeSubscription(store.db, {
    id,
    learner_id: learner,
    endpoint,
    p256dh,
    auth,
    created_at: clock(),
    failures: 0,
    retry_at: 0,
  });
  return true;
}

export const unsubscribe = ({ store }: Deps, learner: string, endpoint: string): Promise<boolean> =>
  dropSubscription(store.db, learner, sha256(endpoint));

/** A call to one's own browser, now. @returns null when it is not subscribed */
export async function tryBrowser(
  { store }: Deps,
  push: PushWorld,
  learner: string,
  endpoint: string,
): Promise<boolean | null> {
  const row = (await subscriptionsOf(store.db, learner)).find(({ id }) => id === sha256(endpoint));
  if (!row) return null;
  const { language = "en" } = (await reminderOf(store.db, learner)) ?? {};
  const sent = await sendPush(row, { ...testText(language), language, path: "/settings" }, push);
  if (sent === "gone") await dropSubscription(store.db, learner, row.id);
  return sent === "sent";
}
