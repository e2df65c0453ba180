import type { Page } from "@playwright/test";
import { findings } from "./support/findings.ts";
import { begin } from "./support/review.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

/** What a person sees and presses in a collection. */
const libraryOf = (page: Page) => ({
  rows: page.locator("[data-card]"),
  count: page.locator("section[aria-label] p[aria-live]").first(),
  search: page.getByRole("textbox", { name: "Search cards" }),
  boxes: page.locator("[data-card]").getByRole("checkbox"),
  change: page.getByRole("button", { name: "Change" }),
  undo: page.getByRole("button", { name: /^Undo/ }),
  card: page.getByRole("complementary", { name: "Card" }),
});

/** Somebody who gave one answer opens the built-in collection by the navigation. */
async function open(page: Page) {
  const review = await begin(page);
  await review.show.click();
  await review.grade("Easy").click();
  await expect(review.show).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Library" }).locator("visible=true").click();
  await page.getByRole("heading", { level: 2 }).getByRole("link").click();
  const library = libraryOf(page);
  await expect(library.rows).toHaveCount(50);
  return library;
}

test("browse, search, filter, open a card, and back leads through it all again", async ({ page }) => {
  const library = await open(page);
  const all = await library.count.textContent();
  await expect(library.rows.filter({ hasText: /Due in/ })).toHaveCount(1); // the one that was answered

  await library.search.fill("ERDOGAN istanbul");
  await expect(page).toHaveURL(/q=ERDOGAN/);
  await expect.poll(() => library.rows.count()).toBeLessThan(20);
  for (const text of await library.rows.allTextContents()) expect(text).toMatch(/Erdo[gğ]an/);
  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Dates" });
  await expect(page).toHaveURL(/kind=date/);
  await expect(library.rows.first()).toBeVisible();

  await library.rows.first().getByRole("button").click();
  await expect(library.card.locator("mark").first()).toBeVisible();
  await expect(library.card.getByRole("heading", { name: "Memory" })).toBeVisible();
  await page.goBack();
  await expect(library.card).toBeHidden();
  await expect(library.search).toHaveValue("ERDOGAN istanbul");
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  await page.goBack();
  await expect(library.search).toHaveValue("");
  await expect(library.count).toHaveText(all ?? "");

  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "In review" });
  await expect(library.rows).toHaveCount(1);
  await page.reload();
  await expect(library.rows).toHaveCount(1);
  await library.search.fill("xyzzy");
  await expect(page.getByRole("heading", { name: "No card fits." })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(library.rows).toHaveCount(50);
});

test("many cards are suspended at once, and one Undo takes it all back", async ({ page }) => {
  const library = await open(page);
  await library.boxes.nth(2).click();
  await library.boxes.nth(5).click({ modifiers: ["Shift"] });
  await expect(page.getByText("4 cards chosen")).toBeVisible();
  await library.change.click();
  await page.getByRole("button", { name: /^Suspend/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Four cards are suspended." })).toBeVisible();
  await expect(library.rows.filter({ hasText: "Suspended" })).toHaveCount(4);
  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Suspended" });
  await expect(library.rows).toHaveCount(4); // the server has them
  await page.goBack();
  await library.undo.click();
  await expect(page.getByText(/^Taken back: 4.cards are as before\.$/)).toBeVisible();
  await expect(library.rows.filter({ hasText: "Suspended" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Suspended" });
  await expect(page.getByRole("heading", { name: "No card fits." })).toBeVisible();
});

test("all results are changed at once: set due, flagged, taken back by Z in turn", async ({ page }) => {
  const library = await open(page);
  await library.search.fill("istanbul");
  await expect.poll(() => library.rows.count()).toBeLessThan(50);
  const n = await library.rows.count();
  await library.boxes.first().click();
  await page.getByRole("button", { name: `Choose all ${n}` }).click();
  await library.change.click();
  await page.getByRole("textbox", { name: "in days" }).fill("3");
  await page.getByRole("button", { name: "Set due" }).click();
  await expect(library.rows.filter({ hasText: /Buried for 3.days|Due in 3.days/ })).toHaveCount(n);
  await library.boxes.first().click();
  await library.change.click();
  await page.getByRole("button", { name: /^Flag as wrong/ }).click();
  await expect(library.rows.filter({ hasText: "flagged as wrong" })).toHaveCount(1);
  // Pressed without a look between: two steps back all the same.
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(library.rows.filter({ hasText: "flagged as wrong" })).toHaveCount(0);
  await expect(library.rows.filter({ hasText: /for 3.days|in 3.days/ })).toHaveCount(0);
});

test("by keys: search, move, choose a range, take back", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no keys");
  const library = await open(page);
  await page.keyboard.press("/");
  await expect(library.search).toBeFocused();
  await page.keyboard.press("Escape");
  for (const key of ["j", "j", "x", "j", "j", "k"]) await page.keyboard.press(key);
  await expect(library.rows.nth(2).getByRole("button")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("3 cards chosen")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(library.card.getByRole("heading", { level: 2 })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(library.card).toBeHidden();
});

test("a paused collection leaves Today at once, and comes back by Undo", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "All collections" }).click();
  const due = page.getByText(/due · 9 new today/);
  await expect(due).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Today" }).locator("visible=true").click();
  await expect(page.getByRole("heading", { name: "Nothing is due." })).toBeVisible();
  await expect(page.getByText("Every collection is paused.")).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Study", exact: true }).click();
  await expect(due).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(due).toBeVisible();
  await page.getByRole("link", { name: "Today" }).locator("visible=true").click();
  await expect(page.getByRole("heading", { name: "Nine cards today." })).toBeVisible();
});

test("without a network a change is kept, shown, and sent later", async ({ page, context, quiet }) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  const library = await open(page);
  await context.setOffline(true);
  await library.boxes.nth(1).click();
  await library.change.click();
  await page.getByRole("button", { name: /^Suspend/ }).click();
  await expect(library.rows.nth(1)).toContainText("Suspended");
  await expect(page.getByText(/^Offline\. 1 answer/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Offline/)).toBeHidden();
  await page.reload();
  await expect(library.rows.nth(1)).toContainText("Suspended");
});

test("the tabs stand at the bottom, the main act above them, and review has none", async ({ page, isMobile }) => {
  test.skip(!isMobile, "tabs are for phones");
  await open(page);
  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Begin review/ })).toBeVisible();
  const tabs = await page.getByRole("navigation", { name: "Tabs" }).boundingBox();
  const act = await page.getByRole("link", { name: /^Begin review/ }).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeCloseTo(height, 0);
  expect((act?.y ?? 0) + (act?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
  expect(act?.y).toBeGreaterThan(height - 160);
  await page.getByRole("link", { name: /^Begin review/ }).click();
  await expect(page.getByRole("button", { name: /^Show answer/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Tabs" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the library, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const library = await open(page);
    expect(await findings(page), "cards").toEqual([]);
    await library.rows.nth(1).getByRole("button").click();
    await expect(library.card.locator("mark").first()).toBeVisible();
    expect(await findings(page), "card").toEqual([]);
    await page.goBack();
    await library.boxes.nth(1).click();
    expect(await findings(page), "chosen").toEqual([]);
    await library.change.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await findings(page), "dialog").toEqual([]);
    await page.getByRole("button", { name: /^Flag as wrong/ }).click();
    await expect(library.undo).toBeVisible();
    expect(await findings(page), "done").toEqual([]);
    await library.search.fill("xyzzy");
    await expect(page.getByRole("heading", { name: "No card fits." })).toBeVisible();
    expect(await findings(page), "nothing found").toEqual([]);
    await page.getByRole("link", { name: "All collections" }).click();
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(library.undo).toBeVisible();
    expect(await findings(page), "collections").toEqual([]);
  });
}

test("no cards at all is said, and ten thousand are scrolled through without drawing them all at once", async ({
  page,
}) => {
  await open(page);
  const response = await page.request.get(
    `/api/cards?${new URLSearchParams({ collection: page.url().split("/").at(-1) ?? "", zone: "UTC" })}`,
  );
  const first = await response.json();
  await page.route("**/api/cards?*", (route) =>
    route.fulfill({ json: { ...first, cards: [], next: null, count: { n: 0, more: false } } }),
  );
  await page.reload();
  await expect(page.getByRole("heading", { name: "There are no cards in this collection." })).toBeVisible();

  await page.route("**/api/cards?*", (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("after")?.split("~")[1] ?? 0);
    const cards = Array.from({ length: 1000 }, (_, i) => ({
      ...first.cards[0],
      id: `card-${from + i}`,
      stem: `Card ${from + i}?`,
    }));
    const next = from + 1000 < 10_000 ? `rank~${from + 1000}~x` : null;
    return route.fulfill({ json: { ...first, cards, next, count: from === 0 ? { n: 10_000, more: false } : null } });
  });
  await page.reload();
  const { rows, count } = libraryOf(page);
  await expect(count).toHaveText(/^10,000.cards$/);
  const more = page.locator("main section > button"); // by role, ten thousand rows would be named first
  for (let n = 1; n < 10; n += 1) {
    await expect(rows).toHaveCount(n * 1000);
    await more.scrollIntoViewIfNeeded(); // the end in sight fetches the next page
  }
  await expect(rows).toHaveCount(10_000);
  const isDrawn = (n: number) =>
    rows.nth(n).evaluate((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }));
  const box = rows.nth(9_990).locator("input");
  await box.click();
  await expect(box).toBeChecked();
  expect([await isDrawn(5_000), await isDrawn(9_990)]).toEqual([false, true]);
});

test.describe("with words as long as German ones", () => {
  test.use({ locale: "en-XA" });
  test("nothing in the library is cut and nothing scrolls sideways", async ({ page }) => {
    await page.goto("/library");
    await expect(page.locator("main li")).toHaveCount(1);
    expect(await squeezed(page), "collections").toEqual([]);
    await page.locator("main li fieldset button").nth(1).click();
    await expect(page.locator(".notice")).toBeVisible();
    expect(await squeezed(page), "paused").toEqual([]);
    await page.locator("main li a").click();
    const { rows, boxes } = libraryOf(page);
    await expect(rows).toHaveCount(50);
    expect(await squeezed(page), "cards").toEqual([]);
    await boxes.nth(1).click();
    expect(await squeezed(page), "chosen").toEqual([]);
    await page.locator(".notice .on-press").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await squeezed(page), "dialog").toEqual([]);
    await page.locator(".bulk-row").first().click();
    await expect(page.locator(".notice")).toBeVisible();
    expect(await squeezed(page), "done").toEqual([]);
    await rows.nth(2).getByRole("button").click();
    await expect(page.locator(".card-view article")).toBeVisible();
    expect(await squeezed(page), "card").toEqual([]);
  });
});
