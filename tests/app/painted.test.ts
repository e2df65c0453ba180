import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newCalls } from "#lib/cli/class/calls.ts";
import { join, newPhone, publishSimulated } from "#lib/cli/class/simulate.ts";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import type { ReviewSession } from "#lib/contract/review.ts";
import { SHELL_HEADER } from "#lib/server/http/headers.ts";
import { newPerson, type PersonOnline } from "../support/person.ts";

const data = mkdtempSync(joinPath(tmpdir(), "footnote-painted-"));
let server: ServerProcess;
let person: PersonOnline;

beforeAll(async () => {
  server = await startServer({ data });
  person = await newPerson(server.url, "phone");
}, 300_000);
afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** A page's words as they are painted before any script runs. */
async function words(path: string, headers: Record<string, string>): Promise<string> {
  const html = await (await fetch(server.url + path, { headers })).text();
  return html
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const asNobody = { [SHELL_HEADER]: "1" };
const firstStem = async (): Promise<string> => {
  const session = (await person.get("/api/review?zone=UTC")) as ReviewSession;
  const card = session.cards.find(({ id }) => id === session.order[0]);
  // What stands on either side of a blank is painted with the gap between.
  return card?.stem.split("_")[0]?.trim() ?? "";
};

test("Today and the first card are in the page as it comes, and in no page that a device stores", async () => {
  const stem = await firstStem();
  expect(stem.length).toBeGreaterThan(3);
  const [today, review] = [
    await words("/", { cookie: person.cookie }),
    await words("/review", { cookie: person.cookie }),
  ];
  expect(today).toMatch(/\d+ cards/);
  expect(review).toContain(stem);
  for (const path of ["/", "/review"]) {
    const shell = await words(path, { cookie: person.cookie, ...asNobody });
    expect(shell, path).not.toContain(stem);
    expect(shell, path).not.toMatch(/\d+ cards/);
  }
});

test("what was answered is not painted again", async () => {
  const before = await firstStem();
  const session = (await person.get("/api/review?zone=UTC")) as ReviewSession;
  const first = session.order[0] ?? "";
  expect((await person.send([person.phone.review(first, 4, Date.now())])).status).toBe(200);
  expect(await firstStem()).not.toBe(before);
  expect(await words("/review", { cookie: person.cookie })).toContain(await firstStem());
});

test("a document's text is in its page, for whoever may read it", async () => {
  const own = await fetch(`${server.url}/api/documents`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: person.cookie },
    body: JSON.stringify({
      collection: { title: "Harbours" },
      title: "The harbour",
      format: "text",
      text: "The harbour of Trieste was opened in 1719. It was a free port until 1891.",
    }),
  });
  expect(own.status).toBeLessThan(300);
  const { job } = (await own.json()) as { job: string };
  const found = await vi.waitFor(
    async () => {
      const { jobs } = (await person.get("/api/imports")) as {
        jobs: { id: string; state: string; document: string }[];
      };
      const mine = jobs.find(({ id }) => id === job);
      expect(mine?.state).toBe("done");
      return mine?.document;
    },
    { timeout: 30_000, interval: 200 },
  );
  expect(await words(`/read/${found}`, { cookie: person.cookie })).toContain("free port until 1891");
  const other = await newPerson(server.url, "other");
  expect(await words(`/read/${found}`, { cookie: other.cookie })).not.toContain("free port");
});

test("an item is painted for the browser that is in the attempt, and for no other", async () => {
  const quiz = await publishSimulated(server.url, 5);
  const [taker, other] = [newPhone(1), newPhone(2)];
  await join(quiz, taker, newCalls());
  const reply = await fetch(`${server.url}/api/take/attempt?attempt=${taker.attempt}`, {
    headers: { cookie: taker.cookie },
  });
  const { items } = (await reply.json()) as { items: { stem: string }[] };
  const stem = items[0]?.stem ?? "";
  expect(stem.length).toBeGreaterThan(3);
  expect(await words("/take", { cookie: taker.cookie })).toContain(stem);
  expect(await words("/take", { cookie: taker.cookie, ...asNobody })).not.toContain(stem);
  expect(await words("/take", { cookie: other.cookie })).not.toContain(stem);
  expect(await words("/take", {})).not.toContain(stem);
});
