import "server-only";
import type { BroughtReply, Imports, NewDocument } from "#lib/contract/documents.ts";
import type { Deps } from "../deps.ts";
import { newId } from "../ids.ts";
import { keepBytes, removeBytes } from "../import-files.ts";
import { visibleDocument } from "../repos/documents.ts";
import { addJob, chooseVersion, countOpenJobs, jobsOf } from "../repos/imports.ts";
import type { Learner } from "../repos/learners.ts";
import { ownedBy } from "../repos/library.ts";
import { overQuota } from "./quota.ts";
import { type ImportWorld, startJob } from "./run-import.ts";

/** Under way at once for one learner; a class's reading list, not a script's. */
const MOST_OPEN = 20;
const DAY_MS = 86_400_000;

export type Target = { readonly id: string } | { readonly title: string };

/** What a learner brings: a file, or a page to fetch. */
export interface BroughtDocument {
  readonly collection: Target;
  readonly title?: string | undefined;
  readonly name?: string;
  readonly url?: string;
  /** The document of which it is a new version. */
  readonly replaces?: string | undefined;
  readonly bytes?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Takes a document in: its bytes are kept, its job is written down, and it is read in its own time. What can be known
 * to be wrong is said at once, before a byte is kept.
 */
export async function bringDocument(
  deps: Deps,
  world: ImportWorld,
  learner: Learner,
  { collection, title, name, url, bytes, replaces }: BroughtDocument,
): Promise<BroughtReply> {
  const { db } = deps.store;
  const refuse = (message: string): BroughtReply => ({ ok: false, message });
  const own = await ownedBy(db, learner.id);
  if ("id" in collection && !own.some(({ id }) => id === collection.id))
    return refuse("No collection of yours has that name. Choose another. Nothing was stored.");
  if (replaces !== undefined && (await visibleDocument(db, learner.id, replaces))?.owner_id !== learner.id)
    return refuse("There is no such document of yours. Nothing was stored.");
  const open = await countOpenJobs(db, learner.id);
  if (open >= MOST_OPEN) return refuse(`${open} documents are still being read. Bring this one when they are done.`);
  const over = await overQuota(db, learner.id, { documents: (replaces === undefined ? 1 : 0) + open, bytes: 0 });
  if (over) return refuse(over);
  const file = bytes ? await keepBytes(world.folder, bytes) : null;
  const job = newId();
  const now = deps.clock();
  try {
    await addJob(db, {
      id: job,
      learner_id: learner.id,
      collection_id: "id" in collection ? collection.id : null,
      new_collection: "title" in collection ? collection.title : null,
      title: title ?? null,
      name: name ?? null,
      url: url ?? null,
      type: null,
      medium: null,
      file,
      state: "waiting",
      page: null,
      pages: null,
      message: null,
      document_id: null,
      replaces: replaces ?? null,
      summary: null,
      proposed: null,
      worker: null,
      created_at: now,
      updated_at: now,
    });
  } catch (error) {
    await removeBytes(world.folder, file);
    throw error;
  }
  startJob(deps, world, job);
  return { ok: true, job };
}

/** A pasted text is a file without a name. */
export function broughtIn(document: NewDocument): BroughtDocument {
  const { collection, title, replaces } = document;
  if ("url" in document) return { collection, title, replaces, url: document.url };
  const name = document.format === "markdown" ? ".md" : ".txt";
  return { collection, title, replaces, name, bytes: [Buffer.from(document.text)] };
}

/** A learner's imports of the last day, newest first. */
export async function importsOf(deps: Deps, world: ImportWorld, learner: Learner | null): Promise<Imports> {
  // Who is nobody yet has brought nothing, which is no error.
  const jobs = learner ? await jobsOf(deps.store.db, learner.id, deps.clock() - DAY_MS) : [];
  return { jobs, proposer: world.proposer?.host ?? null };
}

/** The owner's word on a new version that was compared: it is read again and stored, or given up. @returns null when there is none */
export async function giveWord(
  deps: Deps,
  world: ImportWorld,
  learner: Learner,
  { job, apply }: { readonly job: string; readonly apply: boolean },
): Promise<Record<string, never> | null> {
  const { db } = deps.store;
  const now = deps.clock();
  const chosen = await chooseVersion(
    db,
    learner.id,
    job,
    apply
      ? { state: "waiting", confirmed: 1, progress: 0, updated_at: now }
      : { state: "failed", message: "Left as it was.", updated_at: now },
  );
  if (!chosen) return null;
  if (apply) startJob(deps, world, job);
  else await removeBytes(world.folder, chosen.file);
  return {};
}
