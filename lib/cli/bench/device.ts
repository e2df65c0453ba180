import { chromium, type Page } from "@playwright/test";
import { serveHtml } from "./bare-page.ts";
import { type Finding, median } from "./harness.ts";
import { bundled, chromiumOptions, inPage, slowed } from "./in-page.ts";

const SLOWED = 4;
const RUNS = 7;
const limits = { write: 20, read: 4, next: 3 };

interface Written {
  readonly write: number;
  readonly writeEach: number;
  readonly read: number;
  readonly readEach: number;
  readonly whole: boolean;
  readonly name: string;
}

/** G18: a first download kept in packs, as the app keeps it, against a record a card; then the next card from a cold tab. */
export async function benchDevice(quick: boolean): Promise<Finding> {
  const cards = quick ? 2_000 : 10_000;
  const script = await bundled("lib/cli/bench/page/store-cards.ts");
  const browser = await chromium.launch(await chromiumOptions());
  const bare = await serveHtml("<!doctype html><title>bare</title>");
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(bare.url);
    await page.evaluate(script);
    await slowed(page, SLOWED);
    return page;
  };
  const context = await browser.newContext();
  try {
    const page = await open();
    await inPage<Written>(page, `writeAndRead(${cards})`); // the very first run makes the files
    const runs: Written[] = [];
    for (let i = 0; i < RUNS; i += 1) runs.push(await inPage<Written>(page, `writeAndRead(${cards})`));
    await page.close();
    const name = runs.at(-1)?.name ?? "";
    const nexts: { ours: number; one: number }[] = [];
    for (let i = 0; i < RUNS; i += 1)
      nexts.push({ ours: await cold(open, `nextCard("${name}")`), one: await cold(open, "oneGet()") });
    const write = median(runs.map((run) => run.writeEach / run.write));
    const read = median(runs.map((run) => run.readEach / run.read));
    const ratios = nexts.map(({ ours, one }) => ours / one);
    const [next, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)];
    const whole = runs.every((run) => run.whole);
    const ms = (pick: (run: Written) => number) => `${median(runs.map(pick)).toFixed(0)} ms`;
    const met = [write >= limits.write, read >= limits.read, next <= limits.next];
    return {
      name: `${cards} cards on the device, CPU ÷ ${SLOWED} (G18)`,
      lines: [
        `written in packs ${ms((run) => run.write)}, a put each in one transaction ${ms((run) => run.writeEach)}: ${write.toFixed(1)} times as fast, goal ≥ ${limits.write}, ${said(met[0])}`,
        `read back, as the app reads them, ${ms((run) => run.read)}, all at once from single records ${ms((run) => run.readEach)}: ${read.toFixed(1)} times as fast, goal ≥ ${limits.read}, ${said(met[1])}`,
        `next card in a cold tab, day planned, ${median(nexts.map(({ ours }) => ours)).toFixed(0)} ms, one card got by name ${median(nexts.map(({ one }) => one)).toFixed(0)} ms: × ${next.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}), goal ≤ ${limits.next}, ${said(met[2])}`,
        `every card came back: ${whole ? "yes" : "NO"}`,
      ],
      met: whole && met.every(Boolean),
    };
  } finally {
    await browser.close();
    bare.close();
  }
}

const said = (met: boolean | undefined): string => (met ? "met" : "NOT met");

async function cold(open: () => Promise<Page>, call: string): Promise<number> {
  const page = await open();
  const ms = await inPage<number>(page, call);
  await page.close();
  return ms;
}
