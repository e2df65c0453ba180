import { ReminderWish } from "#lib/contract/reminders.ts";
import { route } from "#lib/server/http/route.ts";
import { remindersOf, wishReminders } from "#lib/server/services/reminders.ts";

export const GET = route("GET /api/reminders", {}, async ({ deps, learner }) => ({
  body: await remindersOf(deps, deps.push, learner?.id ?? null),
}));

export const POST = route("POST /api/reminders", { body: ReminderWish }, async ({ deps, learner, body }) => {
  await wishReminders(deps, learner.id, body);
  return { body: {} };
});
