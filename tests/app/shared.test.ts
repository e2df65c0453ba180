import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { openStore } from "#lib/server/db/open.ts";
import { sha256 } from "#lib/server/digest.ts";
import { readEnv } from "#lib/server/env.ts";
import { newPerson } from "../support/person.ts";
import { seedCollection } from "../support/seed.ts";

/** FOOTNOTE_SAMPLES=500 npm test -- app for a long run. */
const SAMPLES = Number(process.env.FOOTNOTE_SAMPLES ?? 20);
const data = mkdtempSync(join(tmpdir(), "footnote-shared-"));
let server: ServerProcess;
const links = { good: "", expired: "", revoked: "" };
const open = (token: string, address: string, query = "") =>
  fetch(`${server.url}/shared/${token}${query}`, { headers: { "x-forwarded-for": address } });
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
/** A page without what is of its own request: nonce, address. */
const plain = (page: string, token: string) =>
  page.replaceAll(/nonce(?:=|\\?":)\\?"[^"\\]*\\?"/g, "").replaceAll(token, "TOKEN");

beforeAll(async () => {
  server = await startServer({ data, env: { FOOTNOTE_TRUST_PROXY: "1" } });
  const ann = await newPerson(server.url, "phone");
  const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
  const { id } = await store.db.selectFrom("learner").select("id").executeTakeFirstOrThrow();
  await seedCollection(store.db, { id: "harbours", owner: id, cards: 60 });
  const make = async () => {
    const reply = await fetch(`${server.url}/api/shares`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: ann.cookie },
      body: JSON.stringify({ collection: "harbours", days: 7 }),
    });
    return ((await reply.json()) as { link: string }).link.split("/").at(-1) ?? "";
  };
  links.good = await make();
  links.expired = await make();
  links.revoked = await make();
  await store.db
    .updateTable("share")
    .set({ expires_at: Date.now() - 1 })
    .where("token_hash", "=", sha256(links.expired))
    .execute();
  await fetch(`${server.url}/api/shares/revoke`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: ann.cookie },
    body: JSON.stringify({ share: sha256(links.revoked) }),
  });
  await store.db.destroy();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

test("a link opens without a session, is kept by no search engine and told to nobody", async () => {
  const response = await open(links.good, "192.0.2.1");
  expect(response.status).toBe(200);
  expect(response.headers.get("x-robots-tag")).toBe("noindex, nofollow");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("cache-control")).toMatch(/no-store/);
  expect(response.headers.getSetCookie()).toEqual([]);
  const page = await response.text();
  expect(page).toMatch(/<meta name="robots" content="noindex, nofollow"/);
  for (const part of ["Collection harbours", "Stem 0?", "Key 49", "Page 1 of 2"]) expect(page).toContain(part);
  expect(page).not.toContain("Stem 50?");
  expect(await (await open(links.good, "192.0.2.1", "?page=2")).text()).toContain("Stem 50?");
  for (const query of ["?page=3", "?page=0", "?page=x"])
    expect((await open(links.good, "192.0.2.1", query)).status).toBe(404);
  expect(server.said()).not.toContain(links.good);
});

test("wrong, ended and revoked look the same and take as long", { timeout: 120_000 }, async () => {
  const wrong = "A".repeat(22);
  const tokens = { wrong, expired: links.expired, revoked: links.revoked };
  const times = new Map<string, number[]>();
  const seen = new Map<string, Set<string>>();
  for (const token of Object.values(tokens)) await (await open(token, "192.0.2.9")).text(); // warm
  for (let i = 0; i < SAMPLES; i += 1)
    for (const [name, token] of Object.entries(tokens)) {
      const began = performance.now();
      const response = await open(token, `198.51.100.${i}`);
      const page = await response.text();
      times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
      seen.set(name, (seen.get(name) ?? new Set()).add(`${response.status} ${sha256(plain(page, token))}`));
    }
  const medians = [...times].map(([name, all]) => [name, median(all)] as const);
  console.log(medians.map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(", "), `(medians of ${SAMPLES})`);
  expect([...(seen.get("wrong") ?? [])].every((each) => each.startsWith("404 "))).toBe(true);
  expect([...(seen.get("expired") ?? [])]).toEqual([...(seen.get("wrong") ?? [])]);
  expect([...(seen.get("revoked") ?? [])]).toEqual([...(seen.get("wrong") ?? [])]);
  const all = medians.map(([, ms]) => ms);
  expect(Math.max(...all) - Math.min(...all)).toBeLessThan(25);
});

test("whoever tries many wrong ones finds none for a while, not even a right one; others do", async () => {
  const thief = "203.0.113.7";
  for (let i = 0; i < 60; i += 1) await (await open(`${"B".repeat(20)}${10 + i}`, thief)).text();
  expect((await open(links.good, thief)).status).toBe(404);
  expect((await open(links.good, "203.0.113.8")).status).toBe(200);
});
