import type { Page } from "@playwright/test";
import { begin, beginAsNew, nextOrDone } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const menu = async (page: Page, name: RegExp) => {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("dialog").getByRole("button", { name }).click();
};
const undo = (page: Page) => page.getByRole("button", { name: "Undo last answer" }).click();

test("two grades for somebody new, four by choice, and the choice holds after a reload", async ({ page }) => {
  const review = await beginAsNew(page);
  await review.show.click();
  await expect(review.grades.getByRole("button")).toHaveText([/^Forgot/, /^Remembered/]);
  await menu(page, /^Use four grades/);
  await expect(review.grades.getByRole("button")).toHaveText([/^Again/, /^Hard/, /^Good/, /^Easy/]);
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("2 of 10");
  const sent = page.waitForResponse("**/api/review?*");
  await page.reload();
  await sent;
  await review.show.click();
  await expect(review.grades.getByRole("button")).toHaveCount(4);
});

test("undo goes back over edits, flags, suspended and put-off cards, and redo forward again", async ({ page }) => {
  const review = await begin(page);
  const first = (await review.stem.textContent()) ?? "";
  await review.show.click();
  await menu(page, /^Edit/);
  await page.getByLabel("Answer").fill("My own words");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.locator("main.face")).toContainText("My own words");
  await menu(page, /^Flag/);
  await page.getByLabel(/^Unclear/).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("flagged as unclear")).toBeVisible();
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("2 of 10");
  await menu(page, /^Suspend/);
  await expect(review.count).toHaveText("2 of 9");
  await menu(page, /^Put off/);
  await expect(review.count).toHaveText("2 of 8");
  await menu(page, /^Set when/);
  await page.getByLabel("Days until it comes back").fill("many");
  await expect(page.getByText(/^A whole number of days/)).toBeVisible();
  await page.getByLabel("Days until it comes back").fill("5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(review.count).toHaveText("2 of 7");

  for (const count of ["2 of 8", "2 of 9", "2 of 10"]) {
    await undo(page);
    await expect(review.count).toHaveText(count);
  }
  await undo(page);
  await expect(review.count).toHaveText("1 of 10");
  await expect(page.getByText("flagged as unclear")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("flagged as unclear")).toBeHidden();
  await page.keyboard.press("z");
  await expect(page.locator("main.face")).not.toContainText("My own words");
  await expect(review.stem).toHaveText(first);
  await expect(review.grades).toBeVisible();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press("Shift+Z");
  await expect(review.count).toHaveText("2 of 7");
});

test("the history of a card: what was typed, what was taken back, and how recall falls", async ({ page }) => {
  const review = await begin(page);
  await review.show.click();
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("2 of 10");
  await undo(page);
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("2 of 10");
  await undo(page);
  await page.keyboard.press("Shift+Z");
  await expect(review.count).toHaveText("2 of 10");
  await undo(page);
  await menu(page, /^About this card/);
  const info = page.getByRole("dialog", { name: "About this card" });
  await expect(info.getByText("taken back").first()).toBeVisible();
  await expect(info.getByText("New", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(info).toBeHidden();
});

test("the question again without a grade, and everything by keys", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no keys");
  const review = await begin(page);
  await page.keyboard.press("Space");
  await expect(review.grades).toBeVisible();
  await page.keyboard.press("q");
  await expect(review.grades).toBeHidden();
  await expect(review.show).toBeVisible();
  await page.keyboard.press("e");
  const stem = page.getByLabel("Question");
  await expect(stem).toBeFocused();
  await stem.fill("");
  await expect(page.getByText("Both sides need words.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(stem).toBeHidden();
  await page.keyboard.press("s");
  await expect(review.count).toHaveText("1 of 9");
  await page.keyboard.press("b");
  await expect(review.count).toHaveText("1 of 8");
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(review.count).toHaveText("1 of 10");
});

test("a leech shows its passage beside the box in which it is rewritten", async ({ page }) => {
  await page.route("**/api/review?*", async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    for (const card of session.cards) card.memory = { ...card.memory, lapses: 9 };
    await route.fulfill({ response, json: session });
  });
  const review = await begin(page);
  await review.show.click();
  await expect(page.getByText("Forgotten nine times.")).toBeVisible();
  await page.getByRole("button", { name: "Put it in other words" }).click();
  await expect(page.getByText(/^You have forgotten this card nine times/)).toBeVisible();
  await expect(page.locator("mark.evidence:visible").first()).toBeVisible();
});

test("after the last card: more new ones, and those in their steps at once", async ({ page }) => {
  const review = await begin(page);
  for (let done = await nextOrDone(review); !done; done = await nextOrDone(review)) {
    await review.show.click();
    await review.grade("Easy").click();
    await expect(review.grades).toBeHidden();
  }
  await page.getByRole("button", { name: "Ten more new cards" }).click();
  await expect(review.count).toHaveText("11 of 20");
  await review.show.click();
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("12 of 20");
});

test("who comes back when nothing is due is offered more, too; when none can be had that is said", async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED/);
  const review = await begin(page);
  for (let done = await nextOrDone(review); !done; done = await nextOrDone(review)) {
    await review.show.click();
    await review.grade("Easy").click();
    await expect(review.grades).toBeHidden();
  }
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Nothing is due." })).toBeVisible();
  await page.route("**/api/review?*", (route) => route.abort(), { times: 1 });
  const more = page.getByRole("button", { name: "Ten more new cards" });
  await more.click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await more.click();
  await expect(review.count).toHaveText("1 of 10");
});

test("swipes and taps grade; a tap in the first moment of a card does nothing", async ({ page, isMobile }) => {
  test.skip(!isMobile, "fingers");
  const review = await begin(page);
  // On the words of the question: below them a typed card has its input, and a tap there is for writing.
  await page.waitForFunction((from) => performance.now() - from > 400, await page.evaluate(() => performance.now()));
  await review.stem.tap();
  await expect(review.grades).toBeVisible();
  const swipe = (dx: number) =>
    page.locator("main.face").evaluate((face, by) => {
      const at = { pointerId: 7, pointerType: "touch", isPrimary: true, bubbles: true, clientY: 400 };
      face.dispatchEvent(new PointerEvent("pointerdown", { ...at, clientX: 200 }));
      face.dispatchEvent(new PointerEvent("pointerup", { ...at, clientX: 200 + by }));
    }, dx);
  await swipe(140); // guarded: the answer has only just come
  await expect(review.count).toHaveText("1 of 10");
  await page.waitForFunction((from) => performance.now() - from > 400, await page.evaluate(() => performance.now()));
  await swipe(140);
  await expect(review.count).toHaveText("2 of 10");
});

for (const [what, width, height, size] of [
  ["a phone on its side", 915, 412, "100"],
  ["text at 200 %", 412, 915, "200"],
] as const)
  test(`with ${what} the answer comes into view above the grades`, async ({ page, context, baseURL }) => {
    await page.setViewportSize({ width, height });
    await context.addCookies([{ name: "footnote-look", value: `device.${size}`, url: baseURL ?? "" }]);
    const review = await beginAsNew(page);
    await review.show.click();
    await expect(review.grades).toBeVisible();
    const answer = await page.locator("main.face :focus").boundingBox();
    const grades = await review.grades.boundingBox();
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual((grades?.y ?? 0) + 1);
    expect(answer?.y).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

test("a bug in one press is told, and the next press does what it says", async ({ page, quiet }) => {
  quiet.allow(/planted/);
  const review = await beginAsNew(page);
  await review.show.click();
  await page.evaluate(() => {
    const whole = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = () => {
      Intl.DateTimeFormat.prototype.resolvedOptions = whole;
      throw new Error("planted");
    };
  });
  const told = page.waitForEvent("pageerror");
  const remembered = page.getByRole("button", { name: /^Remembered/ });
  await remembered.click();
  expect((await told).message).toContain("planted");
  await remembered.click();
  await expect(review.count).toHaveText("2 of 10");
});
