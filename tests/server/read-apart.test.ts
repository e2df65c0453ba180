import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Brought, type ReadStep, readApart } from "#lib/server/read-apart.ts";

const text = "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.";
const brought: Brought = {
  bytes: new TextEncoder().encode(text),
  name: "a.txt",
  type: null,
  title: "Talks",
  fallback: "a",
};
const child = (name: string) => `tests/support/children/${name}.ts`;

describe("[T18] a document that would stop the server stops its own process", () => {
  test("one that hangs is given up when its time is over", async () => {
    const begin = performance.now();
    const read = await readApart(brought, undefined, { script: child("hang"), patience: 600 });
    expect(read).toMatchObject({
      ok: false,
      error: { code: "too-long", message: expect.stringContaining("Bring it in parts.") },
    });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  test("one that hangs on a page is given up when that page's time is over", async () => {
    const steps: ReadStep[] = [];
    const begin = performance.now();
    const read = await readApart(brought, (step) => steps.push(step), { script: child("stall") });
    expect(read).toMatchObject({ ok: false, error: { code: "too-long" } });
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(steps).toMatchObject([{ page: 2, pages: 80 }]);
  });

  test.each(["eat-heap", ...(existsSync("/usr/bin/prlimit") ? ["eat-buffers"] : [])])(
    "one that eats memory (%s) is refused in words",
    { timeout: 90_000 },
    async (name) => {
      const before = process.memoryUsage().rss;
      const read = await readApart(brought, undefined, { script: child(name) });
      expect(read).toMatchObject({ ok: false, error: { message: expect.stringContaining("Nothing was stored.") } });
      expect(read.ok ? "" : read.error.code).not.toBe("too-long");
      expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    },
  );

  test("and the next document is read as ever", async () => {
    const read = await readApart(brought);
    expect(read.ok && read.value.reading.cards.length).toBeGreaterThan(0);
    expect(read.ok && read.value.imported.text).toBe(text);
  });
});

test("the reader sees nothing of the server's environment", async () => {
  process.env.FOOTNOTE_CANARY = "canary";
  const read = await readApart(brought, undefined, { script: child("secrets") });
  delete process.env.FOOTNOTE_CANARY;
  const seen = JSON.parse(read.ok ? "{}" : read.error.message);
  // Where compiled code is kept is no secret; nothing else of the server's comes along.
  const known = Object.keys(seen).filter((name) => name !== "NODE_COMPILE_CACHE");
  expect(known.sort()).toEqual(["LANG", "NODE_ENV", "TZ"]);
});
