import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { startServer } from "../server-process.ts";
import { type Finding, median } from "./harness.ts";
import { bundled, chromiumOptions, inPage, slowed } from "./in-page.ts";

const SLOWED = 4;
const RUNS = 7;
const DUE = 150;
const limit = { times: 1.5, plus: 300 };

/** What is waited for on a page: a function of the page, as text. */
const painted = {
  review: `() => document.querySelector("main.face")?.textContent.includes("harbour")`,
  today: `() => /\\d/.test(document.querySelector("h1.type-display")?.textContent ?? "")`,
  bare: `() => document.querySelector("#bare") !== null`,
};

/**
 * A page opened without a network, its service worker stopped before: from the navigation's start to the first card and
 * to Today's number on screen, against a stored page of one line that the same worker answers with. With what a new
 * learner's device holds, and with a hundred thousand cards.
 */
export async function benchCold(quick: boolean): Promise<Finding> {
  const browser = await chromium.launch(await chromiumOptions());
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const server = await startServer({ data });
  const script = await bundled("lib/cli/bench/page/store-cards.ts");
  const runs = quick ? 3 : RUNS;
  const lines: string[] = [];
  let met = true;
  try {
    for (const cards of quick ? [2_000] : [2_000, 100_000]) {
      const context = await browser.newContext({ viewport: { width: 412, height: 915 }, timezoneId: "UTC" });
      await become(context, server.url, script, cards);
      await context.setOffline(true);
      const all: Record<keyof typeof painted, number[]> = { bare: [], review: [], today: [] };
      for (let i = 0; i < runs; i += 1) {
        all.bare.push(await opened(context, `${server.url}/test`, painted.bare));
        all.review.push(await opened(context, `${server.url}/review`, painted.review));
        all.today.push(await opened(context, `${server.url}/`, painted.today));
      }
      await context.close();
      const bare = median(all.bare);
      const most = limit.times * bare + limit.plus;
      for (const [what, times] of [
        ["first card", all.review],
        ["Today's number", all.today],
      ] as const) {
        const ms = median(times);
        if (ms > most) met = false;
        lines.push(
          `${cards} cards, ${what}: ${ms.toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}), a stored line ${bare.toFixed(0)} ms: goal ≤ ${limit.times} × + ${limit.plus} ms = ${most.toFixed(0)} ms, ${ms <= most ? "met" : "NOT met"}`,
        );
      }
    }
    return { name: `Opened without a network, CPU ÷ ${SLOWED}, ${DUE} cards due`, lines, met };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A learner's browser with the worker in charge, so many cards, and the line to compare with among its stored pages. */
async function become(context: BrowserContext, url: string, script: string, cards: number): Promise<void> {
  await context.request.post(`${url}/api/learner`, { data: {} });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null,
    null,
    { timeout: 60_000 },
  );
  await page.goto(`${url}/offline`); // asks for nothing of its own, so that nothing is fetched over what is put in
  await page.waitForTimeout(3_000);
  await page.evaluate(script);
  await inPage(page, `fillApp(${cards}, ${DUE})`);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith("footnote-shells-")) ?? "";
    const line = new Response("<!doctype html><title>bare</title><p id=bare>One line.</p>", {
      headers: { "content-type": "text/html" },
    });
    await (await caches.open(name)).put("/test", line);
  });
  await page.close();
}

/** @returns ms from the navigation's start to the frame after which `there` holds */
async function opened(context: BrowserContext, url: string, there: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.addInitScript(`{
    const there = ${there};
    const look = () => there()
      ? setTimeout(() => { globalThis.paintedAt = performance.now(); }, 0)
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }`);
  await slowed(page, SLOWED);
  await page.goto(url, { waitUntil: "commit" });
  const handle = await page.waitForFunction(() => (globalThis as { paintedAt?: number }).paintedAt, null, {
    timeout: 60_000,
  });
  const ms = (await handle.jsonValue()) ?? Number.NaN;
  await page.close();
  return ms;
}
