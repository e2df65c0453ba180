import type { Page } from "@playwright/test";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import { draftOf } from "../support/quizzes.ts";
import { secretItems, secretsIn } from "../support/secrets-of-items.ts";
import { bringText } from "./support/bring.ts";
import { publishedQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

/** Everything this browser keeps for the site: databases, storage, caches. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const all = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await all(indexedDB.open(name ?? ""));
      for (const store of db.objectStoreNames)
        found.push([name, store, await all(db.transaction(store).objectStore(store).getAll())]);
      db.close();
    }
    found.push({ ...localStorage }, { ...sessionStorage }, document.cookie, document.documentElement.outerHTML);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(await (await cache.match(request))?.text());
    }
    return JSON.stringify(found);
  });

test("homework on a phone: before it is closed no key is in any reply, nor in anything the browser keeps; afterwards it is", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await bringText(page, { title: "Meetings", text: "On 3 May 2019 President Ann Berg met King Karl Holm in Oslo." });
  const settings = { ...settingsFor("homework"), shuffleItems: false };
  const { id, code } = await publishedQuiz(page, draftOf(secretItems, settings));

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const replies: Promise<{ url: string; bytes: string }>[] = [];
  context.on("response", (response) =>
    replies.push(
      (async () => {
        const headers = JSON.stringify(await response.allHeaders());
        const body = await response.text().catch(() => ""); // a redirect has none
        return { url: response.url(), bytes: `${headers}\n${body}` };
      })(),
    ),
  );
  const phone = await context.newPage();
  await phone.goto(`/take#${code}`);
  await phone.getByRole("textbox", { name: "Your name" }).fill("Bea");
  await phone.getByRole("button", { name: "Join" }).click();
  await phone.getByRole("button", { name: "Begin" }).click();
  const next = phone.locator(".take-bar button").last();
  for (const [at] of secretItems.entries()) {
    await expect(phone.getByText(`${at + 1} of ${secretItems.length}`).first()).toBeVisible();
    const field = phone.locator("main input.field-answer").first();
    const option = phone.locator("main .answer-option").first();
    if (await field.count()) await field.fill("12");
    else if (await option.count()) await option.click();
    await next.click();
  }
  const search = async () => {
    const heard = await Promise.all(replies);
    const kept = await keptBy(phone);
    const bytes = heard.reduce((sum, each) => sum + Buffer.byteLength(each.bytes), Buffer.byteLength(kept));
    console.log(`${heard.length} replies and what is kept: ${bytes} bytes searched`);
    const told = heard.flatMap(({ url, bytes: said }) => [...secretsIn(said)].map((secret) => `${url}: ${secret}`));
    return { told, kept: [...secretsIn(kept)], holds: kept };
  };
  const asked = await search();
  expect(asked.holds).toContain("Who built the dam?");
  expect([asked.told, asked.kept]).toEqual([[], []]);
  await phone.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await expect(phone.getByText("Answers and passages are shown here when the quiz is closed.")).toBeVisible();
  const handedIn = await search();
  expect([handedIn.told, handedIn.kept]).toEqual([[], []]);

  await page.evaluate(async (quiz) => {
    await fetch("/api/quizzes/close", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: quiz }),
    });
  }, id);
  await phone.reload();
  await expect(phone.locator("main mark").first()).toBeVisible();
  const closed = await search();
  expect(closed.kept).toEqual(expect.arrayContaining(["single key", "typed passage", "order key"]));
  expect(closed.told.length).toBeGreaterThan(0);
  expect(closed.kept.filter((secret) => / (?:never|hint)$/.test(secret))).toEqual([]);
  await context.close();
});

test("whoever does not belong is taken off from the room's list, and told so on the phone", async ({
  page,
  browser,
  baseURL,
}) => {
  await bringText(page, { title: "Meetings", text: "On 3 May 2019 President Ann Berg met King Karl Holm in Oslo." });
  const { id, code } = await publishedQuiz(page, draftOf(secretItems.slice(0, 2), settingsFor("live")));
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const phone = await context.newPage();
  await phone.goto(`/take#${code}`);
  await phone.getByRole("textbox", { name: "Your name" }).fill("Robot 7");
  await phone.getByRole("button", { name: "Join" }).click();
  await phone.getByRole("button", { name: "Begin" }).click();
  await expect(phone.getByText(/^Your instructor begins in a moment/)).toBeVisible();
  await page.goto(`/quizzes/${id}/live`);
  await expect(page.getByText("1 person here")).toBeVisible();
  expect(await page.content()).not.toContain("Robot 7");
  await page.getByRole("button", { name: "Who is here" }).click();
  await page.getByRole("button", { name: "Take Robot 7 off the quiz" }).click();
  await expect(page.getByText("taken off")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Nobody is here yet.")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(phone.getByText("You are not in this quiz any more")).toBeVisible();
  await phone.getByRole("link", { name: "To the quiz’s first page" }).click();
  await expect(phone.getByText(/^Your instructor took you off this quiz/)).toBeVisible();
  await expect(phone.getByRole("textbox")).toHaveCount(0);
  await context.close();
});
