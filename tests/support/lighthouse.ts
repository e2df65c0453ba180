import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "#lib/cli/server-process.ts";
import { chromiumOptions } from "./chromium.ts";

export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly practices: number;
  /** Audits of accessibility and best practices that did not pass, by id. */
  readonly failed: readonly string[];
  /** Simulated, ms; of layout shift, its score. */
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
}

const gated = ["accessibility", "best-practices"] as const;

/**
 * Opens pages as Lighthouse's phone does: a first visit, slow 4G simulated, CPU slowed four times.
 * @param runs of each page, from 1
 */
export async function scoresOf(
  pages: readonly { readonly url: string; readonly cookie: string }[],
  runs: number,
): Promise<Scores[][]> {
  const port = await freePort();
  const options = chromiumOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
  try {
    const all: Scores[][] = [];
    for (const { url, cookie } of pages) {
      const each: Scores[] = [];
      for (let i = 0; i < runs; i += 1) each.push(await scored(url, cookie, port));
      all.push(each);
    }
    return all;
  } finally {
    await browser.close();
  }
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
      return weight > 0 && passed < 1 ? [id] : [];
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
