import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

test.use({ locale: "en-XA" });

test("with words as long as German ones nothing is cut and nothing scrolls sideways", async ({ page, quiet }) => {
  quiet.allow(/status of 500/);
  await page.goto("/");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-XA");
  await expect(page.locator("h1")).toContainText("Éṽéé");
  expect(await squeezed(page), "first run").toEqual([]);

  await page.goto("/review");
  const show = page.locator(".acts button.on-press");
  await expect(show).toBeVisible();
  expect(await squeezed(page), "front").toEqual([]);
  await show.click();
  const grades = page.locator(".grade");
  await expect(grades).toHaveCount(2);
  expect(await squeezed(page), "two grades").toEqual([]);
  await page.locator("header button[aria-haspopup=dialog]").click();
  expect(await squeezed(page), "menu").toEqual([]);
  await page.locator("dialog[open] .menu-row").last().click();
  await expect(grades).toHaveCount(4);
  expect(await squeezed(page), "revealed").toEqual([]);
  await page.locator(".mark-button:visible").first().click();
  expect(await squeezed(page), "passage").toEqual([]);
  await grades.nth(1).click();
  await expect(show).toBeVisible();

  await page.goto("/");
  await expect(page.locator("svg.plot")).toBeVisible();
  expect(await squeezed(page), "today").toEqual([]);
  await page.goto("/review");
  const done = page.locator("#finished");
  for (;;) {
    await expect(show.or(done)).toBeVisible();
    if (await done.isVisible()) break;
    await show.click();
    await grades.nth(3).click();
    await expect(grades).toHaveCount(0);
  }
  expect(await squeezed(page), "finished").toEqual([]);
});

test("a quotation of sixty words and a key of one long word stand whole above the grades", async ({ page }) => {
  const sixty = Array.from({ length: 60 }, (_, i) => ["Verteidigungsministerium", "of", "the", "south"][i % 4]).join(
    " ",
  );
  await page.route("**/api/review?*", async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    const by = new Map(session.cards.map((card: { id: string }) => [card.id, card]));
    Object.assign(by.get(session.order[0]) as object, {
      stem: `Who said: “${sixty}”?`,
      key: "Donaudampfschifffahrtsgesellschaftskapitän",
    });
    Object.assign(by.get(session.order[1]) as object, {
      stem: "Moscow called it “_____”, he said.",
      key: "Kraftfahrzeughaft",
    });
    await route.fulfill({ response, json: session });
  });
  await page.goto("/review");
  const show = page.locator(".acts button.on-press");
  for (let n = 0; n < 2; n += 1) {
    await show.click();
    await expect(page.locator(".grade")).toHaveCount(2);
    expect(await squeezed(page)).toEqual([]);
    await page.locator(".grade").last().click();
    await expect(show).toBeVisible();
  }
});
