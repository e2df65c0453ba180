import * as z from "zod/mini";
import { MOST_EVENTS } from "#lib/contract/events.ts";
import { HandCard } from "#lib/contract/hand-card.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import { type LearnerEvent, parseEvent } from "#lib/domain/review/event.ts";
import type { Api } from "../api.ts";
import { deliver } from "../outbox/deliver.ts";
import { sendHandCard } from "../outbox/hand-cards.ts";
import type { OutboxStore } from "../outbox/store.ts";

/** Answers and cards by hand as a file: what the server did not have, and what it did not accept. */
const Export = z.object({
  footnote: z.literal("answers"),
  version: z.literal(1),
  events: z.array(z.unknown()).check(z.maxLength(100_000)),
  /** Cards by hand; missing in older files. */
  cards: z.optional(z.array(z.unknown()).check(z.maxLength(10_000))),
});

export async function exportWaiting(db: OutboxStore): Promise<string> {
  const [waiting, parked] = await Promise.all([db.getAll("outbox"), db.getAll("parked")]);
  const events = [...waiting, ...parked.map(({ event }) => event)];
  const cards = (await db.getAll("hand")).map(({ card }) => card);
  return JSON.stringify({ footnote: "answers", version: 1, events, cards } satisfies z.infer<typeof Export>, null, 1);
}

export interface BroughtBack {
  readonly stored: number;
  /** Stored before. */
  readonly known: number;
  readonly refused: number;
}

/**
 * Sends what an export holds, under the names of the devices it was written on: an event keeps its id and its place, so
 * that none counts twice, wherever and however often it is brought. `away`, `unknown`: not all of it was sent; the server was
 * not reached or failed, or does not know who learns here.
 */
export async function bringBack(
  api: Api,
  text: string,
  clock: () => number,
): Promise<Result<BroughtBack, "unreadable" | "away" | "unknown">> {
  const parsed = Export.safeParse(jsonIn(text));
  if (!parsed.success) return err("unreadable");
  const read = parsed.data.events.map(parseEvent);
  const all = read.flatMap((each) => (each.ok ? [each.value] : []));
  const brought = { stored: 0, known: 0, refused: read.filter(({ ok: fine }) => !fine).length };
  for (const device of new Set(all.map((event) => event.device))) {
    const events = all.filter((event) => event.device === device).sort((a, b) => a.seq - b.seq);
    for (let i = 0; i < events.length; i += MOST_EVENTS) {
      const part = events.slice(i, i + MOST_EVENTS);
      const sent = await sendPart(api, device, part, clock);
      if (typeof sent === "string") return err(sent);
      brought.stored += sent.stored;
      brought.known += sent.known;
      brought.refused += part.length - sent.stored - sent.known;
    }
  }
  let failed = false;
  for (const raw of parsed.data.cards ?? []) {
    const card = HandCard.safeParse(raw);
    const fate = card.success ? await sendHandCard(api, card.data) : null;
    if (fate?.kind === "made") brought[fate.known ? "known" : "stored"] += 1;
    else if (fate === null || fate.kind === "refused") brought.refused += 1;
    else if (fate.kind === "failed") failed = true;
    else return err(whyNot(fate.kind));
  }
  return failed ? err("away") : ok(brought);
}

const whyNot = (stop: "later" | "away" | "lost" | "gone"): "away" | "unknown" =>
  stop === "lost" || stop === "gone" ? "unknown" : "away";

async function sendPart(api: Api, device: string, events: readonly LearnerEvent[], clock: () => number) {
  const told = new Set<string>();
  // The outbox' own way of sending, which takes a batch apart when the server will not have it whole.
  const watched: Api = {
    ...api,
    async sendEvents(batch) {
      const reply = await api.sendEvents(batch);
      if (reply.ok) for (const result of reply.value.value.results) if (result.status === "stored") told.add(result.id);
      return reply;
    },
  };
  const delivery = await deliver({ api: watched, device, events, clock });
  if (delivery.kind !== "settled") return whyNot(delivery.kind);
  const accepted = delivery.fates.filter(({ park }) => park === null);
  const stored = accepted.filter(({ event }) => told.has(event.id)).length;
  return { stored, known: accepted.length - stored };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
