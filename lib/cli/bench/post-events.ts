import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import { startServer } from "../server-process.ts";
import { asRatio, type Finding, pairwise } from "./harness.ts";

/** POST /api/events of one answer against a route of the same server that does next to nothing. */
export async function benchPostEvents(quick: boolean): Promise<Finding> {
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const server = await startServer({ data });
  const requests = quick ? 30 : 150;
  try {
    const person = await begin(server.url);
    let stored = 0;
    const many = (once: () => Promise<void>) => async () => {
      for (let i = 0; i < requests; i += 1) await once();
    };
    const pair = await pairwise(
      7,
      many(async () => {
        if ((await person.answer()) === "stored") stored += 1;
      }),
      many(async () => {
        const response = await fetch(`${server.url}/api/health`, { headers: { cookie: person.cookie } });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`the empty route answered ${response.status}`);
      }),
    );
    const all = stored === requests * 9;
    return {
      name: "POST /api/events of one answer, durable, against an empty route of the same server",
      lines: [
        `${(pair.ours / requests).toFixed(2)} ms against ${(pair.theirs / requests).toFixed(2)} ms: ${asRatio(pair)}`,
        `every answer stored: ${all ? "yes" : "NO"}`,
      ],
      met: all ? null : false,
    };
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function begin(url: string) {
  const json = { "content-type": "application/json" };
  const made = await fetch(`${url}/api/learner`, { method: "POST", headers: json, body: "{}" });
  const cookie = made.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const session = (await (await fetch(`${url}/api/review?zone=UTC`, { headers: { cookie } })).json()) as {
    cards: { id: string }[];
  };
  const cards = session.cards.map((card) => card.id);
  let seq = 0;
  return {
    cookie,
    async answer(): Promise<string | undefined> {
      seq += 1;
      const at = Date.now();
      const event = {
        id: v7(),
        device: "bench",
        seq,
        kind: "review",
        card: cards[seq % cards.length],
        payload: { rating: 3, form: "basic", took: 1000 },
        settings: DEFAULT_SETTINGS,
        at,
        zone: "UTC",
        offset: 0,
      };
      const response = await fetch(`${url}/api/events`, {
        method: "POST",
        headers: { ...json, cookie },
        body: JSON.stringify({ device: "bench", sentAt: at, events: [event] }),
      });
      const reply = (await response.json()) as { results?: { status: string }[] };
      return reply.results?.[0]?.status;
    },
  };
}
