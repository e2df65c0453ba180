import * as z from "zod/mini";
import { route } from "#lib/server/http/route.ts";
import { endCalendar } from "#lib/server/services/reminders.ts";

export const POST = route(
  "POST /api/reminders/calendar-end",
  { body: z.strictObject({}) },
  async ({ deps, learner }) => {
    await endCalendar(deps, learner.id);
    return { body: {} };
  },
);
