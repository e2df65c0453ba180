import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "#lib/cli/server-process.ts";
import { chromiumOptions } from "./chromium.ts";

export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  /** Audits of accessibility and best practices that did not pass, with what they found. */
  readonly failed: readonly string[];
  /** Simulated, ms; of layout shift, its score. */
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
}

const MOST_TRIES = 3;
const gated = ["accessibility", "best-practices"] as const;

/**
 * Opens pages as Lighthouse's phone does: nothing cached and no service worker, slow 4G simulated, CPU slowed four times.
 * The browser has been the person's before: one that never was would be told that its storage was emptied.
 * @param runs of each page, from 1; more while none reaches the floor
 */
export async function scoresOf(
  pages: readonly { readonly url: string; readonly cookie: string }[],
  runs: number,
  floor: number,
): Promise<Scores[][]> {
  const all: Scores[][] = [];
  for (const { url, cookie } of pages) {
    const each: Scores[] = [];
    // A machine that does something else at the moment is given two more chances.
    for (let i = 0; i < runs || (i < MOST_TRIES && each.every(({ performance }) => performance < floor)); i += 1)
      each.push(await visit(url, cookie));
    all.push(each);
  }
  return all;
}

/** A browser for each: Lighthouse leaves what a page has put into IndexedDB, and the next would be another person's. */
async function visit(url: string, cookie: string): Promise<Scores> {
  const port = await freePort();
  const options = chromiumOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
  try {
    await becomeTheirs(url, cookie, port);
    return await scored(url, cookie, port);
  } finally {
    await browser.close();
  }
}

/** The page once, in the browser's own context, which is where Lighthouse opens it again. */
async function becomeTheirs(url: string, cookie: string, port: number): Promise<void> {
  const over = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = over.contexts()[0];
  if (!context) throw new Error("Inconsistent: a browser without a context");
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  await page.close();
  await context.clearCookies();
}

async function scored(url: string, cookie: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: ["performance", ...gated],
    extraHeaders: { cookie },
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "no report"}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => categories[name]?.score ?? 0;
  const failed = gated.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const passed = audits[id]?.score ?? 1;
      return weight > 0 && passed < 1 ? [`${id}: ${JSON.stringify(audits[id]?.details).slice(0, 500)}`] : [];
    }),
  );
  const number = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    practices: score("best-practices"),
    failed,
    paint: number("largest-contentful-paint"),
    blocked: number("total-blocking-time"),
    shift: number("cumulative-layout-shift"),
  };
}
