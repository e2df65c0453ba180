import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { BATCH } from "#lib/client/outbox/drain.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { COLLECTIONS, seedLibrary } from "./collections-seed.ts";
import { type Finding, median, timed } from "./harness.ts";
import { inParts, keptReviews } from "./reviews.ts";

/** Simulated way there and back of every request, ms. */
const DELAY_MS = 100;
/** The other shape: so many reviews a request, and so many requests that carry none for a sync of 5,000. */
const THEIR_BATCH = 250;
const THEIR_OTHERS = 27;
const limits = { times: 12, requests: 2, bytes: 48, resend: 0.6 };

/**
 * G9: reviews kept without a network go out, in the batches the client sends, against the shape of Anki's protocol with
 * its 47 requests one after another (to the same server: 20 with 250 reviews each, 27 that ask for nothing).
 */
export async function benchSync(quick: boolean): Promise<Finding> {
  const reviews = quick ? 1_000 : 5_000;
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const cards = await seedCards(data);
  const server = await startServer({ data });
  try {
    const runs = [];
    for (let i = 0; i < 3; i += 1) runs.push(await once(server, cards, reviews, `run-${i}`));
    const times = median(runs.map(({ ours, theirs }) => theirs / ours));
    const resend = median(runs.map(({ ours, again, requests }) => again / (ours - requests * DELAY_MS)));
    const requests = runs[0]?.requests ?? Number.NaN;
    const bytes = median(runs.map((run) => run.bytes));
    const whole = runs.every((run) => run.stored === reviews && run.changed === 0);
    const met = [times >= limits.times, requests <= limits.requests, bytes <= limits.bytes, resend <= limits.resend];
    return {
      name: `Sync of ${reviews} kept reviews, ${DELAY_MS} ms there and back (G9)`,
      lines: [
        `${median(runs.map((run) => run.ours)).toFixed(0)} ms in ${requests} requests of ≤ ${BATCH} against ${median(runs.map((run) => run.theirs)).toFixed(0)} ms in ${theirRequests(reviews)}: ${times.toFixed(1)} times as fast, goal ≥ ${limits.times}, ${said(met[0])}`,
        `requests ${requests}, goal ≤ ${limits.requests}: ${said(met[1])}`,
        `an event, gzip: ${bytes.toFixed(0)} bytes, goal ≤ ${limits.bytes}: ${said(met[2])} (the client sends them as they are)`,
        `sent again × ${resend.toFixed(2)} of the first time, the way apart, goal ≤ ${limits.resend}: ${said(met[3])}`,
        `all stored once, nothing changed by sending again: ${whole ? "yes" : "NO"}`,
      ],
      met: whole && met.every(Boolean),
    };
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const said = (met: boolean | undefined): string => (met ? "met" : "NOT met");
const theirRequests = (reviews: number): number => Math.ceil(reviews / THEIR_BATCH) + THEIR_OTHERS;

/** @returns ids of cards that everybody sees */
async function seedCards(data: string): Promise<string[]> {
  const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
  await seedLibrary({ store, clock: Date.now }, COLLECTIONS * 50);
  const rows = await store.db.selectFrom("card").select("id").orderBy("id").execute();
  await store.db.destroy();
  return rows.map(({ id }) => id);
}

async function once({ url }: ServerProcess, cards: readonly string[], n: number, name: string) {
  const [mine, yours] = [await newLearner(url), await newLearner(url)];
  const now = Date.now();
  const kept = keptReviews(`${name}-ours`, cards, n, now);
  const parts = inParts(kept, BATCH);
  let [stored, changed] = [0, 0];
  const ours = await timed(async () => {
    for (const part of parts) {
      await wait(DELAY_MS);
      stored += (await send(url, mine, part)).filter((status) => status === "stored").length;
    }
  });
  const again = await timed(async () => {
    for (const part of parts)
      changed += (await send(url, mine, part)).filter((status) => status !== "duplicate").length;
  });
  const theirs = await timed(async () => {
    for (const part of inParts(keptReviews(`${name}-theirs`, cards, n, now), THEIR_BATCH)) {
      await wait(DELAY_MS);
      await send(url, yours, part);
    }
    for (let i = 0; i < THEIR_OTHERS; i += 1) {
      await wait(DELAY_MS);
      await (await fetch(`${url}/api/health`)).arrayBuffer();
    }
  });
  const bytes = parts.reduce((sum, part) => sum + gzipSync(bodyOf(part)).length, 0) / n;
  return { ours, again, theirs, stored, changed, bytes, requests: parts.length };
}

const json = { "content-type": "application/json" };

async function newLearner(url: string): Promise<string> {
  const made = await fetch(`${url}/api/learner`, { method: "POST", headers: json, body: "{}" });
  return made.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

const bodyOf = (events: readonly LearnerEvent[]): string =>
  JSON.stringify({ device: events[0]?.device, sentAt: Date.now(), events });

async function send(url: string, cookie: string, events: readonly LearnerEvent[]): Promise<string[]> {
  const reply = await fetch(`${url}/api/events`, {
    method: "POST",
    headers: { ...json, cookie },
    body: bodyOf(events),
  });
  if (!reply.ok) throw new Error(`bench: /api/events said ${reply.status}: ${await reply.text()}`);
  const { results } = (await reply.json()) as { results: { status: string }[] };
  return results.map(({ status }) => status);
}
