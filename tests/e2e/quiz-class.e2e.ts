import { type Browser, type BrowserContext, devices, type Page } from "@playwright/test";
import { settingsFor } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { publishedQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

const men = "Berg Holm Lund Dahl Moen Vik Sund Haug Lien Bakke".split(" ");
const towns = "Oslo Paris London Madrid Rome Vienna Geneva Berlin Moscow Cairo".split(" ");
const months = "January March April May June".split(" ");
const text = `Meetings of the north

${men
  .map(
    (man, i) =>
      `On ${i + 1} ${months[i % 5]} ${2001 + i} President Ann ${man} met King Karl ${men[(i + 3) % 10]} in ${towns[i]}.`,
  )
  .join("\n\n")}`;

async function sound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${screen}, ${colorScheme}`).toEqual([]);
    expect(await squeezed(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** A phone of somebody's own, its errors watched; the network's are allowed where it is cut on purpose. */
async function phoneOf(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ page: Page; context: BrowserContext }> {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];
  const context = await browser.newContext({
    viewport,
    userAgent,
    deviceScaleFactor,
    isMobile,
    hasTouch,
    baseURL: baseURL ?? "",
    locale: "en-GB",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return { page, context };
}

const next = (page: Page) => page.locator(".take-bar button").last();
const item = (page: Page) => page.locator("main h1");
const saved = (page: Page) => page.getByText(/\bSaved \d\d:\d\d$/);

async function join(page: Page, code: string, name: string, screens = false): Promise<void> {
  await page.goto("/take");
  await page.getByRole("textbox", { name: "Code" }).fill(code.toLowerCase());
  if (screens) await sound(page, "code");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  if (screens) await sound(page, "who");
  await page.getByRole("button", { name: "Join" }).click();
  if (screens) await sound(page, "lobby");
  await page.getByRole("button", { name: "Begin" }).click();
}

/** Something, whatever is asked. */
async function answer(page: Page): Promise<void> {
  await expect(page.locator("main fieldset, main input").first()).toBeVisible();
  const field = page.locator("main .field-answer");
  if (await field.count()) await field.fill("Somebody");
  else await page.locator("main .answer-option").first().click();
  await expect(saved(page)).toBeVisible();
}

test("an instructor and two phones, from the document to the results; one loses its network, the other its page", async ({
  page,
  browser,
  baseURL,
  quiet,
}) => {
  test.slow();
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await bringText(page, { title: "Meetings", text });
  await page.goto("/quizzes");
  await page.getByRole("button", { name: "New quiz" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Meetings" }).check();
  await dialog.getByRole("textbox", { name: "How many" }).fill("6");
  await dialog.getByRole("button", { name: "Propose items" }).click();
  await expect(page.locator(".quiz-item")).toHaveCount(6);
  await page.getByRole("textbox", { name: "Title of the quiz" }).fill("Meetings, week 1");
  await expect(saved(page)).toBeVisible();
  const part = page.getByRole("group", { name: "Parts of the quiz" });
  await part.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("6 items, ready.")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Publish", exact: true }).last().click();
  const code = (await page.locator(".quiz-code").textContent()) ?? "";

  const bea = await phoneOf(browser, baseURL);
  const cem = await phoneOf(browser, baseURL);
  await join(bea.page, code, "Bea", true);
  await join(cem.page, code, "Cem Donaudampfschifffahrtsgesellschaftskapitän");

  // Bea's page is lost after two answers; it goes on where it was.
  await answer(bea.page);
  await sound(bea.page, "item");
  const first = await item(bea.page).textContent();
  await next(bea.page).click();
  await answer(bea.page);
  const where = bea.page.url();
  await bea.page.close();
  bea.page = await bea.context.newPage();
  await bea.page.goto(where);
  await expect(item(bea.page)).toHaveText(first ?? "");
  await bea.page.getByRole("button", { name: /^Overview, 2 of 6 answered$/ }).click();
  await sound(bea.page, "overview");
  await bea.page.getByRole("button", { name: "Item 3, open" }).click();
  for (let n = 3; n <= 6; n += 1) {
    await answer(bea.page);
    await next(bea.page).click();
  }
  await sound(bea.page, "hand in");
  await bea.page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await expect(bea.page.getByRole("heading", { level: 1 })).toHaveText(/of 6\spoints$/);

  // Cem answers in a tunnel and hands in there; it goes out when the network is back.
  await answer(cem.page);
  await cem.context.setOffline(true);
  for (let n = 2; n <= 6; n += 1) {
    await next(cem.page).click();
    const field = cem.page.locator("main .field-answer");
    await expect(cem.page.locator("main fieldset, main input").first()).toBeVisible();
    if (await field.count()) await field.fill("Nobody");
    else await cem.page.locator("main .answer-option").first().click();
  }
  await expect(cem.page.getByText(/No connection\. .*kept on this phone/)).toBeVisible();
  await sound(cem.page, "offline");
  await next(cem.page).click();
  await cem.page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await expect(cem.page.getByText(/Not handed in yet: there is no connection\./)).toBeVisible();
  await sound(cem.page, "waiting to hand in");
  await cem.context.setOffline(false);
  await expect(cem.page.getByRole("heading", { level: 1 })).toHaveText(/of 6\spoints$/);

  // Keys come out when the instructor closes it.
  await expect(bea.page.getByText("Answers and passages are shown here when the quiz is closed.")).toBeVisible();
  expect(await bea.page.locator("main mark").count()).toBe(0);
  await page
    .getByRole("button", { name: /^Close/ })
    .first()
    .click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: /^Close/ });
  if (await confirm.count()) await confirm.first().click();
  await expect(page.getByText(/closed/i).first()).toBeVisible();
  await bea.page.reload();
  await expect(bea.page.locator("main mark").first()).toBeVisible();
  await sound(bea.page, "result");
  await bea.page.getByRole("button", { name: "Keep for review" }).click();
  await expect(bea.page.getByText(/cards? in your review/)).toBeVisible();
  await sound(bea.page, "kept");
  await bea.page.getByRole("link", { name: "To Today" }).click();
  await expect(bea.page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto("/quizzes");
  await page
    .getByRole("link", { name: /results/i })
    .first()
    .click();
  await expect(page.getByText("Bea", { exact: true })).toBeVisible();
  await expect(page.getByText(/Cem Donau/)).toBeVisible();
  await bea.context.close();
  await cem.context.close();
});

test("a live quiz: the instructor paces the room, phones follow, an answer is shown when it is shown", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const { single, typed, match } = everyType("Zanzibar");
  await bringText(page, { title: "Meetings", text });
  const { id, code } = await publishedQuiz(page, draftOf([single, typed, match] as Item[], settingsFor("live")));
  await page.goto(`/quizzes/${id}/live`);
  await expect(page.getByText("Nobody is here yet.")).toBeVisible();
  await sound(page, "room");
  const phones = [await phoneOf(browser, baseURL), await phoneOf(browser, baseURL)];
  for (const [n, phone] of phones.entries()) await join(phone.page, code, `Taker ${n}`);
  await expect(page.getByText("2 people here")).toBeVisible();
  const [one, two] = phones.map((phone) => phone.page) as [Page, Page];
  await expect(one.getByText(/^Your instructor begins in a moment/)).toBeVisible();
  await sound(one, "waiting in the room");

  await page.getByRole("button", { name: "Start" }).click();
  for (const phone of [one, two]) await expect(item(phone)).toHaveText("Who built the dam?");
  await one.getByText("Holm", { exact: true }).click();
  await two.getByText("Berg", { exact: true }).click();
  await expect(page.getByText("2 of 2 have answered")).toBeVisible();
  await expect(one.getByText("Answered. The next item comes when your instructor goes on.")).toBeVisible();
  expect(await one.content()).not.toContain("Zanzibar");
  await sound(page, "asking");
  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(page.getByText("1 of 2 right")).toBeVisible();
  await sound(page, "showing");
  await expect(one.getByText("Your answer, and right")).toBeVisible();
  await expect(two.getByText("Not right")).toBeVisible();
  await sound(two, "shown");
  expect(await one.content()).not.toContain("Zanzibarmayor");
  await page.getByRole("button", { name: "Next item" }).click();
  await expect(item(one)).toHaveText("Who is the mayor?");
  await one.locator(".field-answer").fill("Ola Krog");
  await expect(page.getByText("1 of 2 have answered")).toBeVisible();
  await page.getByRole("button", { name: "End the quiz" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End the quiz" }).click();
  await expect(page.getByText("The quiz is over.")).toBeVisible();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("2 of 3 points");
  for (const { context } of phones) await context.close();
});
