import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { startServer } from "../server-process.ts";
import { serveHtml } from "./bare-page.ts";
import { emptyApp } from "./empty-app.ts";
import { type Finding, median } from "./harness.ts";
import { chromiumOptions, slowed } from "./in-page.ts";
import { becomeLearner, settledPage } from "./phone.ts";

const SLOWED = 4;
const RUNS = 7;
/** There and back of every request, ms, and bytes a second each way. */
const LINK = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const limits = { paint: 1.6, good: 2500, blocked: 1.4, again: 0.6 };
/** After what is waited for stands: long enough that nothing larger is painted any more. */
const REST_MS = 2_500;

const stem = "What did the council say on the morning of the third about what the harbour had cost the town so far?";
const html = `<!doctype html><html lang=en><meta name=viewport content="width=device-width"><title>bare</title><main><h1>${stem}</h1></main>`;
/** A card that can be answered is on screen. */
const CARD = 'button:has-text("Show answer")';

/** What a visit came to. Of a page's largest paint: text or picture, as Web Vitals counts. */
interface Visit {
  /** ms from the navigation's start. */
  readonly largest: number;
  readonly shift: number;
  /** Main thread, beyond 50 ms a task, after the first paint, ms. */
  readonly blocked: number;
  /** Over the network. */
  readonly bytes: number;
}

/** G16: /review over a slow link as a new phone sees it, against bare HTML and an empty Next app on the same; then again from the device. */
export async function benchLoad(quick: boolean): Promise<Finding> {
  const empty = await emptyApp();
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const server = await startServer({ data });
  const bare = await serveHtml(html);
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const all = { bare: [] as Visit[], empty: [] as Visit[], first: [] as Visit[], again: [] as Visit[] };
    const phone = await browser.newContext(small);
    await (await settledPage(phone, server.url)).close();
    await phone.setOffline(true);
    for (let i = 0; i <= (quick ? 3 : RUNS); i += 1) {
      const round = {
        bare: await firstVisit(browser, bare.url, "h1"),
        empty: await firstVisit(browser, empty.url, "p"),
        first: await firstVisit(browser, `${server.url}/review`, CARD, server.url),
        again: await visit(phone, `${server.url}/review`, CARD),
      };
      if (i > 0) for (const key of Object.keys(all) as (keyof typeof all)[]) all[key].push(round[key]);
    }
    return finding(all);
  } finally {
    await browser.close();
    bare.close();
    await empty.stop();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

function finding(all: Readonly<Record<"bare" | "empty" | "first" | "again", readonly Visit[]>>): Finding {
  const of = (key: keyof typeof all, what: keyof Visit) => median(all[key].map((each) => each[what]));
  const ratio = of("first", "largest") / of("bare", "largest");
  const blocked = of("first", "blocked") / of("empty", "blocked");
  const again = of("again", "largest") / of("bare", "largest");
  const shift = Math.max(...[...all.first, ...all.again].map((each) => each.shift));
  const bytes = Math.max(...all.again.map((each) => each.bytes));
  const met = {
    paint: ratio <= limits.paint,
    good: of("first", "largest") <= limits.good,
    shift: shift === 0,
    blocked: blocked <= limits.blocked,
    again: again <= limits.again && bytes === 0,
  };
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return {
    name: `/review over 1.6 Mbit/s and ${LINK.latency} ms, CPU ÷ ${SLOWED}, medians of ${all.first.length} (G16)`,
    lines: [
      `largest paint ${ms(of("first", "largest"))}, bare HTML ${ms(of("bare", "largest"))}: × ${ratio.toFixed(2)}, goal ≤ ${limits.paint}: ${said(met.paint)}; goal ≤ ${limits.good} ms: ${said(met.good)}`,
      `an empty Next app's largest paint ${ms(of("empty", "largest"))}`,
      `layout shift, the worst of first and repeated visits, ${shift.toFixed(4)}, goal 0: ${said(met.shift)}`,
      `main thread blocked ${ms(of("first", "blocked"))}, an empty Next app ${ms(of("empty", "blocked"))}: × ${blocked.toFixed(2)}, goal ≤ ${limits.blocked}: ${said(met.blocked)}`,
      `again without a network: largest paint ${ms(of("again", "largest"))}, × ${again.toFixed(2)} of bare HTML over the link (× ${(of("again", "largest") / of("first", "largest")).toFixed(2)} of the first visit), ${bytes} bytes over the network, goal ≤ ${limits.again} and 0: ${said(met.again)}`,
      `the first visit brought ${(of("first", "bytes") / 1000).toFixed(0)} kB, the empty app ${(of("empty", "bytes") / 1000).toFixed(0)} kB, bare HTML ${(of("bare", "bytes") / 1000).toFixed(1)} kB`,
    ],
    met: Object.values(met).every(Boolean),
  };
}

const said = (met: boolean): string => (met ? "met" : "NOT met");
const small = { viewport: { width: 412, height: 915 }, timezoneId: "UTC" };

/** With nothing kept, and no worker that would fetch beside the page. @param learner a server whose learner opens it */
async function firstVisit(browser: Browser, url: string, there: string, learner?: string): Promise<Visit> {
  const context = await browser.newContext({ ...small, serviceWorkers: "block" });
  if (learner) await becomeLearner(context, learner);
  const made = await visit(context, url, there, LINK);
  await context.close();
  return made;
}

/** @param there a selector of what the visit is for @param link none: as the context is */
async function visit(context: BrowserContext, url: string, there: string, link?: typeof LINK): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (link) await session.send("Network.emulateNetworkConditions", { offline: false, ...link });
  let bytes = 0;
  const own = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromServiceWorker || response.fromDiskCache) own.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!own.has(requestId)) bytes += encodedDataLength;
  });
  await page.addInitScript(watch);
  await slowed(page, SLOWED);
  await page.goto(url, { waitUntil: "commit" });
  await page.locator(there).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(REST_MS);
  const seen = await measured(page);
  await page.close();
  return { ...seen, bytes };
}

interface Seen {
  largest: number;
  shift: number;
  first: number;
  tasks: { at: number; ms: number }[];
}

/** In the page. */
function watch(): void {
  const seen: Seen = { largest: 0, shift: 0, first: 0, tasks: [] };
  Object.assign(globalThis, { seen });
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });
  on("layout-shift", (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
  });
  on("longtask", (entry) => seen.tasks.push({ at: entry.startTime, ms: entry.duration }));
}

async function measured(page: Page): Promise<Omit<Visit, "bytes">> {
  const { largest, shift, first, tasks } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const blocked = tasks.reduce((sum, { at, ms }) => sum + (at + ms > first ? Math.max(0, ms - 50) : 0), 0);
  return { largest, shift, blocked };
}
