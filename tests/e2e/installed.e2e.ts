import type { Browser, BrowserContext, Page, TestInfo } from "@playwright/test";
import { Today } from "#lib/contract/today.ts";
import { answerOne, stored, synced, workerReady } from "./support/phone.ts";
import { beginAsNew, nextOrDone, reviewOf } from "./support/review.ts";
import { type RoughWay, roughWay } from "./support/rough-way.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ quiet }) =>
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to fetch RSC/),
);

const answered = async (page: Page): Promise<number> =>
  Today.parse(await (await page.request.get("/api/today?zone=UTC")).json()).done.answered;

/** The project's phone on a way of its own. */
function phoneOn(browser: Browser, way: RoughWay, { project }: TestInfo): Promise<BrowserContext> {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = project.use;
  return browser.newContext({
    ...(viewport ? { viewport } : {}),
    ...(userAgent ? { userAgent } : {}),
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
    isMobile: isMobile ?? false,
    hasTouch: hasTouch ?? false,
    locale: "en-GB",
    baseURL: way.url,
    serviceWorkers: "allow",
  });
}

/** Somebody with three answers whose phone holds everything. */
async function settled(page: Page): Promise<void> {
  await beginAsNew(page);
  for (let n = 0; n < 3; n += 1) await answerOne(page);
  await workerReady(page);
  await page.goto("/");
  await synced(page);
  await expect.poll(async () => (await stored(page)).pack).toBeGreaterThan(0);
}

test("the app can be installed: manifest, icons, shortcuts, worker", async ({ page }) => {
  await settled(page);
  const cdp = await page.context().newCDPSession(page);
  const { errors, url } = await cdp.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  // A test's browser is a private window, which installs nothing; that is all it finds.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  const manifest = await (await page.request.get(url)).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/", share_target: { method: "POST" } });
  expect(manifest.shortcuts.map((each: { url: string }) => each.url)).toEqual(["/review", "/test", "/library/add"]);
  for (const { src, sizes, purpose } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, `${src} ${purpose}`).toBe(sizes);
  }
  expect(manifest.icons.filter((each: { purpose: string }) => each.purpose === "maskable")).toHaveLength(2);
});

test("what the worker keeps is the app, and nothing of a person", async ({ page }) => {
  await settled(page);
  const kept = await page.evaluate(async () => {
    const found: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request, { ignoreVary: true });
        const type = response?.headers.get("content-type") ?? "";
        found.push({ url: request.url, text: /html|json|text/.test(type) ? ((await response?.text()) ?? "") : "" });
      }
    }
    return found;
  });
  const shells = /^\/(?:|review|test|library|library\/add|inbox|progress|settings|quizzes|take|account|offline)$/;
  const paths = kept.map(({ url }) => new URL(url).pathname);
  const app = (path: string) => path.startsWith("/_next/static/") || path === "/first.js";
  expect(paths.filter((path) => !app(path) && !shells.test(path))).toEqual([]);
  expect(paths.filter((path) => shells.test(path)).length).toBeGreaterThan(10);
  const session = (await page.context().cookies()).map(({ value }) => value).filter((value) => value.length > 20);
  expect(session.length).toBeGreaterThan(0);
  for (const { url, text } of kept)
    for (const secret of [...session, "Libya", "Haftar"])
      expect(text.includes(secret), `${secret} in ${url}`).toBe(false);
});

test("from the home screen without a network: Today, review and a self-test; everything arrives later", async ({
  page,
  context,
}) => {
  await settled(page);
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto("/");
  await expect(cold.getByText(/new/).first()).toBeVisible();
  await cold.getByRole("link", { name: /^Begin review/ }).click();
  const review = reviewOf(cold);
  for (let n = 0; n < 3; n += 1) await answerOne(cold);
  await review.show.click();
  await expect(review.mark).toBeVisible();
  await review.mark.click();
  await expect(review.passage).toBeVisible();
  expect((await stored(cold)).outbox).toBe(3);

  await cold.goto("/library/somewhere");
  await expect(cold.getByText("This page is not kept on the device.")).toBeVisible();
  await cold.goto("/");
  await context.setOffline(false);
  await cold.reload();
  await synced(cold);
  await expect.poll(() => answered(cold)).toBe(6);
});

test("a stored page is painted from the device, and what comes alive is what stood there", async ({
  page,
  context,
}) => {
  await settled(page);
  await context.setOffline(true);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const note = (what: string) => {
      if (seen.at(-1) !== what) seen.push(what);
    };
    new MutationObserver(() => {
      const painted = document.querySelector("#first-words");
      const of = (root: Element | null) =>
        (root?.querySelector("main.face .type-face, main.face .type-face-long") ?? root?.querySelector("h1"))
          ?.textContent;
      const before = of(painted);
      if (before) note(`painted ${before}`);
      else if (!painted && of(document.body)) note(`alive ${of(document.body)}`);
    }).observe(document, { childList: true, subtree: true });
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  for (const path of ["/", "/review"]) {
    await page.goto(path);
    await expect.poll(seen, path).toEqual([expect.stringMatching(/^painted /), expect.stringMatching(/^alive /)]);
    const [painted, alive] = await seen();
    expect(alive?.slice("alive ".length), path).toBe(painted?.slice("painted ".length));
  }
});

test("after the last card more new ones come from the device", async ({ page, context }) => {
  await settled(page);
  await context.setOffline(true);
  await page.goto("/review");
  const review = reviewOf(page);
  for (let n = 0; n < 40 && !(await nextOrDone(review)); n += 1) await answerOne(page);
  await page.getByRole("button", { name: "Ten more new cards" }).click();
  await expect(review.show).toBeVisible();
  await expect(page.getByText("There are no more new cards here now.")).toBeHidden();
});

test("three days without a network, the clock going on: each day has its cards, and what was answered arrives in order", async ({
  browser,
  baseURL,
}, info) => {
  const tomorrow = process.env.E2E_TOMORROW_URL;
  if (!tomorrow)
    throw new Error("E2E_TOMORROW_URL names a server whose clock is a day ahead: npm test -- e2e starts it");
  const way = await roughWay(baseURL ?? "", 1);
  const context = await phoneOn(browser, way, info);
  const page = await context.newPage();
  try {
    await context.clock.install();
    await settled(page);
    await context.setOffline(true);
    for (let day = 1; day <= 3; day += 1) {
      await context.clock.setSystemTime(Date.now() + day * 86_400_000);
      await page.goto("/review");
      for (let n = 0; n < 2; n += 1) await answerOne(page);
    }
    expect((await stored(page)).outbox).toBe(6);
    // Meanwhile the server has come one day on: this phone's clock is two days fast.
    way.leadTo(tomorrow);
    await context.setOffline(false);
    const sent = page.waitForResponse((response) => response.url().endsWith("/api/events") && response.ok());
    await page.goto("/");
    const { results } = await (await sent).json();
    const days = results.map(({ day }: { day: number }) => day);
    expect(days).toEqual(days.toSorted((a: number, b: number) => a - b));
    expect(new Set(days).size).toBe(2);
    // The page that was left may have sent them, too.
    expect(results.every(({ status }: { status: string }) => /stored|duplicate/.test(status))).toBe(true);
    await synced(page);
  } finally {
    await context.close();
    await way.close();
  }
});

test("a new version waits while a card is open, and comes when it is not", async ({ browser, baseURL }, info) => {
  const way = await roughWay(baseURL ?? "", 1);
  const context = await phoneOn(browser, way, info);
  const page = await context.newPage();
  try {
    await settled(page);
    await page.goto("/review");
    await expect(reviewOf(page).show).toBeVisible();
    way.newVersion();
    const waiting = () =>
      page
        .evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return registration?.waiting?.state ?? null;
        })
        .catch(() => "loading"); // the new version loads its page
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(waiting, { timeout: 20_000 }).toBe("installed");
    await answerOne(page);
    await answerOne(page);
    expect(await waiting()).toBe("installed");
    await page.goto("/");
    await expect.poll(waiting, { timeout: 20_000 }).toBeNull();
    await expect(page.getByText(/new/).first()).toBeVisible();
    await synced(page);
    await expect.poll(() => answered(page)).toBe(5);
  } finally {
    await context.close();
    await way.close();
  }
});

test("what another app shares waits on the add page, also without a network", async ({ page, context }) => {
  await settled(page);
  await context.setOffline(true);
  await page.goto("/");
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.enctype = "multipart/form-data";
    form.action = "/share";
    for (const [name, value] of [
      ["title", "Minutes"],
      ["text", "On 3 May 2019 President Ann Lund met King Karl Berg in Oslo."],
    ]) {
      const field = document.createElement("input");
      field.name = name ?? "";
      field.value = value ?? "";
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL("**/library/add#shared");
  await expect(page.getByText("Shared from another app.")).toBeVisible();
  await expect(page.getByLabel("Or a text, or a link")).toHaveValue(/Ann Lund/);
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText("Shared from another app.")).toBeVisible();
  await page.getByLabel(/Name/).fill("Shared things");
  await page.getByRole("button", { name: /^Make/ }).click();
  await expect(page.getByText("Shared from another app.")).toBeHidden();
});
