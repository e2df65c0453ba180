import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

test.use({ locale: "en-XA" });

/** Texts that stick out of their box or of the page, or are cut; what is meant to scroll or to end in "…" aside. */
const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const own = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(element);
      if (
        own.length === 0 ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest(".sr-only, .truncate, svg")
      )
        continue;
      const name = `${element.tagName} “${element.textContent?.slice(0, 40)}”`;
      // The text itself, since an invisible margin for fingers may stick out of a small link.
      const box = element.getBoundingClientRect();
      for (const node of style.display === "inline" ? [] : own) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        if (text.right > box.right + 1 || text.left < box.left - 1) {
          out.push(`${name}: ${text.left}–${text.right} in ${box.left}–${box.right}`);
        }
      }
      if (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        out.push(`${name}: cut below`);
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) out.push(`${name}: outside, ${left}–${right}`);
    }
    return out;
  });

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
