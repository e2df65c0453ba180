import type { Deps } from "#lib/server/deps.ts";
import { jobsOf } from "#lib/server/repos/imports.ts";
import type { BroughtDocument } from "#lib/server/services/bring-document.ts";
import { bringDocument } from "#lib/server/services/bring-document.ts";
import { type ImportWorld, untilIdle } from "#lib/server/services/run-import.ts";

export type Outcome =
  | {
      readonly ok: true;
      readonly collection: string;
      readonly document: string;
      readonly facts: number;
      readonly cards: number;
    }
  | { readonly ok: false; readonly message: string };

/** Brings a document and waits for what came of it. */
export async function bringAndWait(
  deps: Deps,
  world: ImportWorld,
  learner: string,
  brought: BroughtDocument,
): Promise<Outcome> {
  const reply = await bringDocument(deps, world, { id: learner, settings: "default-1" }, brought);
  if (!reply.ok) return reply;
  await untilIdle();
  const job = (await jobsOf(deps.store.db, learner, 0)).find(({ id }) => id === reply.job);
  if (!job?.collection || !job.document) return { ok: false, message: job?.message ?? "no job" };
  return { ok: true, collection: job.collection, document: job.document, facts: job.facts, cards: job.cards };
}
