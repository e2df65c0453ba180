import { linkBase } from "#lib/server/env.ts";
import { orNotFound } from "#lib/server/http/problem.ts";
import { route } from "#lib/server/http/route.ts";
import { calendarOf } from "#lib/server/services/calendar.ts";

const named = /\/([\w-]{22})\.ics$/;

/** Whoever has the address reads it: calendars have no cookies. */
export const GET = route("GET /api/calendar/[token]", {}, async ({ deps, request }) => {
  const token = named.exec(new URL(request.url).pathname)?.[1] ?? "";
  const file = orNotFound(await calendarOf(deps, linkBase(deps.env), token), "calendar");
  return { file, type: "text/calendar; charset=utf-8", name: "footnote.ics" };
});
