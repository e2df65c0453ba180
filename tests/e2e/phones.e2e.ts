import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  devices,
  type Page,
} from "@playwright/test";
import { ReviewSession } from "#lib/contract/review.ts";
import { Today } from "#lib/contract/today.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { seeded } from "../support/random.ts";
import { answerOne, stored, synced, workerReady } from "./support/phone.ts";
import { beginAsNew, reviewOf } from "./support/review.ts";
import { type RoughWay, roughWay } from "./support/rough-way.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ quiet }) =>
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to fetch RSC/),
);

/** FOOTNOTE_KILLS=50 npm test -- e2e phones for a long run. */
const KILLS = Number(process.env.FOOTNOTE_KILLS ?? 3);
/** FOOTNOTE_WAYS=30: other ways, by their seeds. */
const WAYS = Number(process.env.FOOTNOTE_WAYS ?? 1);

/** Each in Chromium, with the screen and touch of that phone. */
const screens: BrowserContextOptions[] = [
  devices["Pixel 7"],
  devices["iPhone 15"],
  { viewport: { width: 1280, height: 800 } },
];

const answered = async (page: Page, url: string): Promise<number> =>
  Today.parse(await (await page.request.get(`${url}/api/today?zone=UTC`)).json()).done.answered;

for (let seed = 40; seed < 40 + 3 * WAYS; seed += 3)
  test(`two phones and a laptop on bad ways come to one state, and nothing is lost or doubled (ways ${seed} to ${seed + 2})`, async ({
    browser,
    baseURL,
  }) => converges(browser, baseURL ?? "", seed));

/** @param seed of the first way; each device has its own */
async function converges(browser: Browser, target: string, seed: number): Promise<void> {
  test.setTimeout(120_000);
  const ways: RoughWay[] = [];
  const pages: Page[] = [];
  const contexts: BrowserContext[] = [];
  try {
    for (let n = 0; n < screens.length; n += 1) {
      const way = await roughWay(target, seed + n);
      const context = await browser.newContext({
        ...screens[n],
        locale: "en-GB",
        baseURL: way.url,
        serviceWorkers: "allow",
      });
      if (contexts[0]) await context.addCookies(await contexts[0].cookies());
      const page = await context.newPage();
      ways.push(way);
      contexts.push(context);
      pages.push(page);
      if (n === 0) {
        await beginAsNew(page);
        await answerOne(page);
      }
      await page.goto("/");
      await workerReady(page);
      await synced(page);
      await expect.poll(async () => (await stored(page)).pack, { timeout: 20_000 }).toBeGreaterThan(0);
    }
    for (const way of ways) way.rough(true);
    let given = 1;
    // Each has the same cards before it: what is answered twice is answered twice, by whom and when it was.
    for (const [n, page] of pages.entries()) {
      if (n === 1) await contexts[1]?.setOffline(true);
      await page.goto("/review");
      for (let i = 0; i < 3; i += 1) {
        await expect(reviewOf(page).show).toBeVisible({ timeout: 20_000 });
        await answerOne(page, i !== 1);
        given += 1;
      }
    }
    await contexts[1]?.setOffline(false);
    for (const way of ways) way.rough(false);
    for (const page of pages) {
      await page.goto("/");
      await synced(page);
    }
    await expect.poll(() => answered(pages[0] as Page, target)).toBe(given);
    // In quiet each is told the rest, and then plans the same day without asking anybody.
    for (const page of pages) {
      const told = page.waitForResponse((response) => response.url().includes("/api/device") && response.ok());
      await page.reload();
      await told;
    }
    const plan = ReviewSession.parse(
      await (await (pages[0] as Page).request.get(`${target}/api/review?zone=UTC`)).json(),
    );
    const first = plan.cards.find(({ id }) => id === plan.order[0]);
    for (const [n, page] of pages.entries()) {
      await contexts[n]?.setOffline(true);
      await page.goto("/review");
      await expect(reviewOf(page).stem).toContainText((first?.stem ?? "?").split("_____")[0] as string);
    }
    const bad = ways.reduce(
      (sum, { done }) => sum + Object.values(done).reduce((a, b) => a + b, 0) - (done.whole ?? 0),
      0,
    );
    expect(bad).toBeGreaterThan(5);
  } finally {
    for (const context of contexts) await context.close();
    for (const way of ways) await way.close();
  }
}

test(`${KILLS} times the browser is killed in the midst of a review, and at most the card on screen is lost`, async ({
  baseURL,
  quiet,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  quiet.allow(/./);
  const profile = mkdtempSync(join(tmpdir(), "footnote-killed-"));
  const chance = seeded(11);
  let shown = 0;
  try {
    // A browser writes its cookies when it ends, or every half minute; the session must have been written once.
    const first = await browserOf(profile, baseURL ?? "");
    await beginAsNew(first.page);
    await answerOne(first.page);
    shown += 1;
    await workerReady(first.page);
    await enoughCards(first.page);
    await synced(first.page);
    await (await first.page.context().newCDPSession(first.page)).send("Browser.close").catch(() => undefined);
    await ended(first.process);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { page, process } = await browserOf(profile, baseURL ?? "");
      const review = reviewOf(page);
      await page.goto("/review");
      const many = 1 + Math.floor(chance() * 2);
      for (let n = 0; n < many; n += 1) {
        await answerOne(page);
        shown += 1; // the next card was shown: the one before is written down
      }
      await review.show.click();
      const grading = page.getByRole("button", { name: /^Remembered/ }).click();
      await new Promise((resolve) => setTimeout(resolve, Math.floor(chance() * 60)));
      process.kill("SIGKILL");
      await grading.catch(() => undefined);
      await ended(process);
    }
    const { page, process } = await browserOf(profile, baseURL ?? "");
    await page.goto("/");
    await synced(page);
    const count = await answered(page, baseURL ?? "");
    expect(count, "what was shown as done is there").toBeGreaterThanOrEqual(shown);
    expect(count, "and nothing but the cards on screen besides").toBeLessThanOrEqual(shown + KILLS);
    process.kill("SIGKILL");
    await ended(process);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A day's new cards are used up by ten kills. */
async function enoughCards(page: Page): Promise<void> {
  await page.goto("/settings");
  await page
    .getByRole("textbox", { name: "New cards a day" })
    .first()
    .fill(String(5 * KILLS));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
}

/** A browser of one's own on a profile that outlives it. */
async function browserOf(profile: string, baseURL: string): Promise<{ page: Page; process: ChildProcess }> {
  const { executablePath, args } = chromiumOptions();
  const process = spawn(
    executablePath ?? "chromium",
    [...args, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    process.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    process.once("exit", () => reject(new Error(`The browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] as BrowserContext;
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = (path, options) => goto(new URL(path, baseURL).href, options);
  return { page, process };
}

const ended = (process: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve();
    else process.once("exit", () => resolve());
  });

test("a browser that emptied its storage gets back what the server had", async ({ page, context }) => {
  await beginAsNew(page);
  for (let n = 0; n < 2; n += 1) await answerOne(page);
  await synced(page);
  await page.goto("/privacy");
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", {
    origin: new URL(page.url()).origin,
    storageTypes: "indexeddb,service_workers,cache_storage,local_storage",
  });
  await page.goto("/");
  await expect.poll(async () => (await stored(page)).pack, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText(/Two to finish and eight new/)).toBeVisible();
});
