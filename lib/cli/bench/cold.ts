import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { startServer } from "../server-process.ts";
import { type Finding, median } from "./harness.ts";
import { bundled, chromiumOptions, inPage, slowed } from "./in-page.ts";
import { settledPage } from "./phone.ts";

const SLOWED = 4;
const RUNS = 7;
const DUE = 150;
const limit = { times: 1.5, plus: 300 };

/** Address whose stored page is replaced, in the bench's own browser, by one line: the worker answers it from its cache at once. */
const BARE = "/account";

/** What is waited for on a page: a function of the page, as text. */
const there = {
  bare: `() => document.querySelector("#bare") !== null`,
  review: `() => document.querySelector("main.face")?.textContent.includes("harbour")`,
  today: `() => document.querySelector("h1")?.textContent.includes("cards today")`,
};
const paths = { bare: BARE, review: "/review", today: "/" };
type Place = keyof typeof paths;

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
  const lines: string[] = [];
  let met = true;
  try {
    for (const cards of quick ? [2_000] : [2_000, 100_000]) {
      const context = await browser.newContext({ viewport: { width: 412, height: 915 }, timezoneId: "UTC" });
      await become(context, server.url, script, cards);
      await context.setOffline(true);
      const times = await opened(context, server.url, quick ? 3 : RUNS);
      await context.close();
      const most = limit.times * median(times.bare) + limit.plus;
      lines.push(`${cards} cards: a stored line ${ms(times.bare)}, so ≤ ${most.toFixed(0)} ms`);
      for (const [what, place] of [
        ["first card of /review", "review"],
        ["number of Today", "today"],
      ] as const) {
        const holds = median(times[place]) <= most;
        met &&= holds;
        lines.push(`${cards} cards: ${what} ${ms(times[place])}, ${holds ? "met" : "NOT met"}`);
      }
    }
    return {
      name: `Opened without a network, worker stopped, CPU ÷ ${SLOWED}, ${DUE} cards due: ≤ ${limit.times} × a stored line + ${limit.plus} ms`,
      lines,
      met,
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const ms = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;

/** A learner's browser with the worker in charge, so many cards, and the line to compare with among its stored pages. */
async function become(context: BrowserContext, url: string, script: string, cards: number): Promise<void> {
  const page = await settledPage(context, url);
  await page.goto(`${url}/offline`); // asks for nothing of its own, so that nothing is fetched over what is put in
  await page.evaluate(script);
  await inPage(page, `fillApp(${cards}, ${DUE})`);
  await page.evaluate(async (path) => {
    const name = (await caches.keys()).find((each) => each.startsWith("footnote-shells-"));
    if (!name) throw new Error("bench: no stored pages");
    const line = new Response("<!doctype html><title>bare</title><p id=bare>One line.</p>", {
      headers: { "content-type": "text/html" },
    });
    await (await caches.open(name)).put(path, line);
  }, BARE);
  await page.close();
}

/** Each place in turn, so many times after one that is thrown away. @returns ms from the navigation's start to the painted frame */
async function opened(context: BrowserContext, url: string, runs: number): Promise<Record<Place, number[]>> {
  const times: Record<Place, number[]> = { bare: [], review: [], today: [] };
  for (let i = 0; i <= runs; i += 1)
    for (const place of ["bare", "review", "today"] as const) {
      const once = await openedOnce(context, url + paths[place], there[place]);
      if (i > 0) times[place].push(once);
    }
  return times;
}

async function openedOnce(context: BrowserContext, url: string, isThere: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.addInitScript(`{
    const isThere = ${isThere};
    const look = () => isThere()
      ? setTimeout(() => { globalThis.paintedAt = performance.now(); }, 0)
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }`);
  await slowed(page, SLOWED);
  await page.goto(url, { waitUntil: "commit" });
  const painted = await page.waitForFunction(() => (globalThis as { paintedAt?: number }).paintedAt, null, {
    timeout: 60_000,
  });
  const at = (await painted.jsonValue()) ?? Number.NaN;
  await page.close();
  return at;
}
