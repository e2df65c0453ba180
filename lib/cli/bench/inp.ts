import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { percentile } from "../class/calls.ts";
import { startServer } from "../server-process.ts";
import { serveHtml } from "./bare-page.ts";
import { type Finding, median } from "./harness.ts";
import { chromiumOptions, slowed } from "./in-page.ts";

const SLOWED = 4;
const CLICKS = 60;
/** The Event Timing API counts in steps of 8 ms, so that a frame, 16.7 ms, is told as 16; it tells nothing below that. */
const FRAME_MS = 16;
const UNDER_MS = 8;
const limits = { worst: 1.5, card: 50 };

const html = `<!doctype html><title>bare</title><p>one</p><button class=grade onclick="document.querySelector('p').textContent=Math.random()">next</button>`;

/** G15: pressing a grade, in Chromium with its CPU slowed: to the next paint and to the next card, against a button that swaps two words. */
export async function benchInp(quick: boolean): Promise<Finding> {
  const clicks = quick ? 20 : CLICKS;
  const browser = await chromium.launch(await chromiumOptions());
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const server = await startServer({ data });
  const bare = await serveHtml(html);
  try {
    const ours = await review(browser, server.url, clicks);
    const theirs = await swap(browser, bare.url, clicks);
    const [p50, worst] = [median(ours.paint), Math.max(...ours.paint)];
    const most = limits.worst * Math.max(...theirs.paint);
    const card = percentile(ours.change, 0.75);
    const whole = ours.change.length === clicks;
    const met = [p50 <= FRAME_MS, worst <= most, card <= limits.card];
    return {
      name: `Grade pressed, CPU ÷ ${SLOWED}, ${clicks} cards (G15)`,
      lines: [
        `to the next paint ${told(ours.paint)}; a bare page ${told(theirs.paint)}`,
        `half of them ≤ a frame: ${said(met[0])}; the worst ≤ ${limits.worst} × the bare page's worst, ${most} ms: ${said(met[1])}`,
        `to the next card painted p50 ${ms(median(ours.change))}, p75 ${ms(card)}, worst ${ms(Math.max(...ours.change))} (bare p75 ${ms(percentile(theirs.change, 0.75))}): p75 ≤ ${limits.card} ms: ${said(met[2])}`,
        `the browser counts in steps of 8 ms and does not tell of less than 16, which stand here as ${UNDER_MS}; cards changed: ${whole ? "all" : "NOT ALL"}`,
      ],
      met: whole && met.every(Boolean),
    };
  } finally {
    await browser.close();
    bare.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const said = (met: boolean | undefined): string => (met ? "met" : "NOT met");
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const told = (all: readonly number[]): string =>
  `p50 ${ms(median(all))}, p75 ${ms(percentile(all, 0.75))}, worst ${ms(Math.max(...all))}`;

/** By press of a grade, ms: to the next paint, as the browser tells it, and to the frame with another text. */
interface Presses {
  readonly paint: readonly number[];
  readonly change: readonly number[];
}

interface InPage {
  readonly interactions: { readonly id: number; readonly name: string; readonly start: number; readonly ms: number }[];
  readonly pressed: { readonly at: number; changed: number | null }[];
}

async function slowPage(browser: Browser, url: string, text: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 412, height: 915 } });
  await page.addInitScript((selector) => {
    const kept: InPage = { interactions: [], pressed: [] };
    Object.assign(globalThis, { kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        kept.interactions.push({
          id: (entry as { interactionId?: number }).interactionId ?? 0,
          name: entry.name,
          start: entry.startTime,
          ms: entry.duration,
        });
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    const shown = () => document.querySelector(selector)?.textContent;
    addEventListener(
      "click",
      (event) => {
        if (!(event.target as Element).closest(".grade")) return;
        const press: InPage["pressed"][number] = { at: event.timeStamp, changed: null };
        kept.pressed.push(press);
        const before = shown();
        const look = () => {
          // After the frame in which it stands.
          if (shown() === before) requestAnimationFrame(look);
          else setTimeout(() => Object.assign(press, { changed: performance.now() - press.at }), 0);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  }, text);
  await page.goto(url);
  await slowed(page, SLOWED);
  return page;
}

const changes = (page: Page, n: number) =>
  page.waitForFunction((count) => {
    const { pressed } = (globalThis as unknown as { kept: InPage }).kept;
    return pressed.length === count && pressed.every(({ changed }) => changed !== null);
  }, n);

async function presses(page: Page): Promise<Presses> {
  // The browser tells of a press some time after it was painted.
  const { interactions, pressed } = await page.evaluate(
    () =>
      new Promise<InPage>((resolve) =>
        setTimeout(() => resolve((globalThis as unknown as { kept: InPage }).kept), 500),
      ),
  );
  const paint = pressed.map(({ at }) => {
    const click = interactions.find(({ name, start }) => name === "click" && Math.abs(start - at) < 1);
    if (!click) return UNDER_MS;
    return Math.max(...interactions.flatMap((each) => (each.id === click.id ? each.ms : [])));
  });
  await page.close();
  return { paint, change: pressed.flatMap(({ changed }) => changed ?? []) };
}

async function review(browser: Browser, url: string, clicks: number): Promise<Presses> {
  const page = await slowPage(browser, `${url}/review`, "main.face");
  const show = page.getByRole("button", { name: /^Show answer/ });
  for (let i = 1; i <= clicks; i += 1) {
    const more = page.getByRole("button", { name: "Ten more new cards" });
    await show.or(more).first().waitFor();
    if (await more.isVisible()) {
      await more.click();
      await show.waitFor(); // they have to be fetched first
    }
    await show.click();
    await page.locator(".grade").last().click();
    await changes(page, i);
  }
  return presses(page);
}

async function swap(browser: Browser, url: string, clicks: number): Promise<Presses> {
  const page = await slowPage(browser, url, "p");
  for (let i = 1; i <= clicks; i += 1) {
    await page.locator(".grade").click();
    await changes(page, i);
  }
  return presses(page);
}
