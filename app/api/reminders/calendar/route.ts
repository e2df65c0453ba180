import { ReminderWish } from "#lib/contract/reminders.ts";
import { linkBase } from "#lib/server/env.ts";
import { route } from "#lib/server/http/route.ts";
import { makeCalendar } from "#lib/server/services/reminders.ts";

export const POST = route("POST /api/reminders/calendar", { body: ReminderWish }, async ({ deps, learner, body }) => ({
  body: await makeCalendar(deps, linkBase(deps.env), learner.id, body),
}));
