import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startServer } from "../server-process.ts";
import { findChromium } from "../tools.ts";
import { type Finding, median } from "./harness.ts";

const SLOWED = 4;
const FRAME_MS = 1000 / 60;
const CLICKS = 60;
/** The event timing interface counts in steps of 8 ms. */
const STEP_MS = 8;

/** G15: from pressing a grade to the next card on screen, in Chromium with its CPU slowed, against a button that swaps two words. */
export async function benchClick(quick: boolean): Promise<Finding> {
  const clicks = quick ? 20 : CLICKS;
  const executablePath = (await findChromium()) ?? undefined;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const server = await startServer({ data });
  const bare = await barePage();
  try {
    const ours = await review(browser, server.url, clicks);
    const theirs = await swap(browser, bare.url, clicks);
    const [p50, worst, bareWorst] = [median(ours), Math.max(...ours), Math.max(...theirs)];
    return {
      name: `Grade pressed to next card painted, CPU ÷ ${SLOWED} (G15): p50 ≤ a frame, worst ≤ 1.5 × a bare page’s`,
      lines: [
        `ours p50 ${p50} ms, worst of ${ours.length} ${worst} ms; a bare page p50 ${median(theirs)} ms, worst ${bareWorst} ms`,
        `each count in steps of ${STEP_MS} ms, as the browser tells them; ${ours.length} cards changed: ${ours.length === clicks ? "all" : "NOT ALL"}`,
      ],
      met: ours.length === clicks && p50 <= Math.ceil(FRAME_MS / STEP_MS) * STEP_MS && worst <= 1.5 * bareWorst,
    };
  } finally {
    await browser.close();
    bare.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function slowPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 412, height: 915 } });
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "click") seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 0, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(url);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return page;
}

const lastSeen = (page: Page, n: number): Promise<number[]> =>
  page.evaluate((count) => (globalThis as unknown as { seen: number[] }).seen.slice(-count), n);
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));

async function review(browser: Browser, url: string, clicks: number): Promise<number[]> {
  const page = await slowPage(browser, `${url}/review`);
  const show = page.getByRole("button", { name: /^Show answer/ });
  const durations: number[] = [];
  while (durations.length < clicks) {
    const more = page.getByRole("button", { name: "Ten more new cards" });
    await show.or(more).first().waitFor();
    if (await more.isVisible()) {
      await more.click();
      await show.waitFor(); // they have to be fetched first
    }
    await show.click();
    const before = await page.locator("main.face").textContent();
    await page.locator(".grade").last().click();
    await page.waitForFunction((text) => document.querySelector("main.face")?.textContent !== text, before);
    await settled(page);
    durations.push(...(await lastSeen(page, 1)));
  }
  return durations;
}

async function swap(browser: Browser, url: string, clicks: number): Promise<number[]> {
  const page = await slowPage(browser, url);
  for (let i = 0; i < clicks; i += 1) {
    await page.locator("button").click();
    await settled(page);
  }
  return lastSeen(page, clicks);
}

const html = `<!doctype html><title>bare</title><p>one</p><button onclick="document.querySelector('p').textContent=Math.random()">next</button>`;

async function barePage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
