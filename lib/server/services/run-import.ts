import "server-only";
import { randomUUID } from "node:crypto";
import { ok, type Result } from "#lib/domain/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { fetchPage, type Network } from "../fetch-page.ts";
import { keepBytes, keptBytes, removeBytes, removeStale } from "../import-files.ts";
import type { Proposer } from "../proposer.ts";
import { type ReadStep, readApart } from "../read-apart.ts";
import { changeJob, claimJob, forgetJobs, learnerOfJob, type OpenJob, openJobs } from "../repos/imports.ts";
import { proposeMore } from "./propose-more.ts";
import { type Compared, fileName, isCompared, newVersion, refuse, type Stored, storeNew } from "./store-import.ts";

/** What an import needs beside the database. */
export interface ImportWorld {
  /** FOOTNOTE_DATA. */
  readonly folder: string;
  /** Version of the engine that reads. */
  readonly engine: () => string;
  readonly network?: Network;
  readonly read?: typeof readApart;
  /** A model that may propose more, and where it is. */
  readonly proposer?: { readonly host: string; readonly propose: Proposer };
}

/** Names this process to other servers on the same data: the number says whether it still runs. */
const me = `${process.pid}-${randomUUID()}`;
const mine = new Map<string, Promise<void>>();
const TELL_MS = 300;
/** A worker that has been silent for so long is gone, whatever has its number now. */
const SILENT_MS = 10 * 60_000;
const MONTH_MS = 30 * 86_400_000;

/** Works on a job in the background. What goes wrong stands in the job, never in the request that began it. */
export function startJob(deps: Deps, world: ImportWorld, id: string, from: string | null = null): void {
  if (mine.has(id)) return;
  const work = runJob(deps, world, id, from)
    .catch(async (error) => {
      console.error(`import ${id}:`, error instanceof Error ? (error.stack ?? error.message) : "unknown error");
      await changeJob(deps.store.db, id, me, {
        state: "failed",
        message: "Something went wrong here while it was read. Nothing was stored. Bring it again.",
        updated_at: deps.clock(),
      }).catch(() => {});
    })
    .finally(() => mine.delete(id));
  mine.set(id, work);
}

/** Until no job of this process is under way. */
export async function untilIdle(): Promise<void> {
  while (mine.size > 0) await Promise.all(mine.values());
}

/** Goes on with what a server that is gone had begun; forgets what is long over. */
export async function takeUpImports(deps: Deps, world: ImportWorld): Promise<void> {
  const now = deps.clock();
  const open = await openJobs(deps.store.db);
  await removeStale(world.folder, new Set(open.flatMap(({ file }) => file ?? [])), Date.now());
  await forgetJobs(deps.store.db, now - MONTH_MS);
  for (const { id, worker, updated_at } of open.filter(({ state }) => state !== "compared"))
    if (!isAtWork(worker) || now - updated_at > SILENT_MS) startJob(deps, world, id, worker);
}

function isAtWork(worker: string | null): boolean {
  const pid = Number(worker?.split("-")[0]);
  if (!pid || pid === process.pid) return worker === me;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function runJob(deps: Deps, world: ImportWorld, id: string, from: string | null): Promise<void> {
  const { db } = deps.store;
  const job = await claimJob(db, id, from, me, deps.clock());
  if (!job) return;
  const change: Change = (values) => changeJob(db, id, me, { ...values, updated_at: deps.clock() });
  const files = new Set(job.file ? [job.file] : []);
  const done = await imported(deps, world, job, change, files);
  if (done.ok && isCompared(done.value)) {
    // Its bytes stay until its owner has chosen.
    const summary = JSON.stringify(done.value.summary);
    await change({ state: "compared", progress: 1, page: null, pages: null, summary });
    return;
  }
  if (done.ok)
    await change({ state: "done", progress: 1, page: null, pages: null, file: null, ...(done.value as Stored) });
  else await change({ state: "failed", message: done.error.message, file: null });
  for (const file of files) await removeBytes(world.folder, file);
  if (done.ok && world.proposer)
    await tellProposed(deps, world, job.learner_id, (done.value as Stored).document_id, world.proposer.propose, change);
}

/** The model comes last and in its own time: the import is over, whatever becomes of this. */
async function tellProposed(
  deps: Deps,
  world: ImportWorld,
  learner: string,
  document: string,
  propose: Proposer,
  change: Change,
): Promise<void> {
  const told = await proposeMore(deps, world.engine(), learner, document, propose);
  if (told) await change({ proposed: JSON.stringify(told) });
}

type Change = (values: Parameters<typeof changeJob>[3]) => Promise<boolean>;
async function imported(
  deps: Deps,
  world: ImportWorld,
  job: OpenJob,
  change: Change,
  files: Set<string>,
): Promise<Result<Stored | Compared, { readonly message: string }>> {
  const got = await bytesOf(world, job, change, files);
  if (!got.ok) return got;
  await change({ state: "waiting", progress: 0 });
  const { tell, settled } = throttled(change);
  const read = await (world.read ?? readApart)(
    {
      bytes: got.value.bytes,
      name: job.url ? null : job.name, // a server says what it sends; an address may end in anything
      type: got.value.type,
      title: job.title,
      fallback: fallbackFor(job),
    },
    tell,
  );
  await settled();
  if (!read.ok) return refuse(withNothingStored(read.error.message));
  // Whoever took the job over meanwhile stores it.
  if (!(await change({ state: "storing", progress: 0.95, page: null, pages: null })))
    return refuse("Another server goes on with it.");
  const learner = await learnerOfJob(deps.store.db, job.id);
  if (learner === null) return refuse("Whoever brought it is gone. Nothing was stored.");
  const now = { ...job, learner_id: learner };
  if (job.replaces !== null) return newVersion(deps, world.engine(), now, job.replaces, read.value);
  return storeNew(deps, world.engine(), now, read.value);
}

async function bytesOf(world: ImportWorld, job: OpenJob, change: Change, files: Set<string>) {
  if (job.file) {
    const bytes = await keptBytes(world.folder, job.file);
    if (bytes) return ok({ bytes, type: job.type, url: job.url });
    if (!job.url) return refuse("The file was lost when the server stopped. Nothing was stored. Bring it again.");
  }
  if (!job.url) return refuse("There is nothing to read. Bring it again.");
  await change({ state: "fetching" });
  const page = await fetchPage(job.url, world.network);
  if (!page.ok) return refuse(page.error.message);
  const file = await keepBytes(world.folder, [page.value.bytes]);
  files.add(file);
  await change({ file, type: page.value.type });
  return ok(page.value);
}

/** Progress goes to the database a few times a second at most, in order. */
function throttled(change: Change): { tell: (step: ReadStep) => void; settled: () => Promise<unknown> } {
  let at = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();
  const write = ({ done, page = null, pages = null }: ReadStep): Promise<unknown> =>
    change({ state: "reading", progress: done * 0.95, page, pages }).catch(() => {}); // the next one may succeed
  return {
    tell: (step) => {
      if (performance.now() - at < TELL_MS) return;
      at = performance.now();
      last = last.then(() => write(step));
    },
    settled: () => last,
  };
}

function fallbackFor({ name, url }: OpenJob): string {
  const file = fileName(name);
  if (file) return file.replace(/\.[^.]+$/, "").replaceAll("_", " ");
  return url && URL.canParse(url) ? new URL(url).hostname : "Pasted text";
}

const withNothingStored = (message: string): string =>
  message.includes("Nothing was stored") ? message : `${message} Nothing was stored.`;
