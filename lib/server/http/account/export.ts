import "server-only";
import { Readable } from "node:stream";
import { exportLearner } from "../../services/export-learner.ts";
import type { Call, Reply } from "../route.ts";

/** Everything about who asks, as a file. */
export async function exportEverything({
  deps,
  learner,
}: Call<"GET /api/account/export", unknown, unknown>): Promise<Reply> {
  const day = new Date(deps.clock()).toISOString().slice(0, 10);
  const headers = new Headers({ "content-disposition": `attachment; filename="footnote-${day}.json"` });
  const bytes = Readable.from(exportLearner(deps, learner.id), { objectMode: false });
  return { stream: Readable.toWeb(bytes) as ReadableStream<Uint8Array>, headers };
}
