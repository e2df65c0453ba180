import { sql } from "kysely";
import { route } from "#lib/server/http/route.ts";

export const GET = route("GET /api/health", {}, async ({ deps }) => {
  await sql`select 1`.execute(deps.store.db);
  return { body: { ok: true } };
});
