import { begin, nextOrDone, wordsOnScreen } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

test("ten cards with one thumb: sheet above the grades, undo beside the main act, on the finished screen too", async ({
  page,
}) => {
  const review = await begin(page);
  const before = await wordsOnScreen(page);
  await review.show.tap();
  await expect(review.grades).toBeVisible();
  const after = await wordsOnScreen(page);
  expect(after.filter((word) => before.includes(word))).toEqual(before);

  // The passage is one tap away, stands above the grades and moves nothing.
  await expect(review.passage).toBeHidden();
  const grades = await review.grades.boundingBox();
  await review.mark.tap();
  await expect(review.passage).toBeVisible();
  await review.passage.evaluate((sheet) => Promise.all(sheet.getAnimations().map((animation) => animation.finished)));
  await expect(review.passage.locator("mark").first()).toBeInViewport();
  const sheet = await review.passage.boundingBox();
  expect(await review.grades.boundingBox()).toEqual(grades);
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual((grades?.y ?? 0) + 1);
  expect(sheet?.height).toBeLessThanOrEqual(0.49 * (page.viewportSize()?.height ?? 0) + 1);
  await page.getByRole("button", { name: "Close passage" }).tap();
  await expect(review.passage).toBeHidden();

  await review.grade("Again").tap();
  await expect(review.count).toHaveText("2 of 10");
  await page.getByRole("button", { name: "Undo last answer" }).tap();
  await expect(review.count).toHaveText("1 of 10");
  await review.grade("Easy").tap();

  for (let done = await nextOrDone(review); !done; done = await nextOrDone(review)) {
    await review.show.tap();
    await review.grade("Easy").tap();
    await expect(review.grades).toBeHidden();
  }
  await expect(page.getByText(/^Ten cards in/)).toBeVisible();
  await page.getByRole("button", { name: "Undo last answer" }).tap();
  await expect(review.count).toHaveText("10 of 10");
  await review.grade("Hard").tap();
  await nextOrDone(review);
  await review.show.tap();
  await review.grade("Easy").tap();
  await expect(review.done).toBeVisible();
  await page.getByRole("button", { name: /^Passage/ }).tap();
  await expect(review.passage.locator("mark").first()).toBeInViewport();
  await page.getByRole("button", { name: "Close passage" }).tap();
  await page.getByRole("link", { name: "Close" }).tap();
  await expect(page.getByRole("heading", { name: "Nothing is due." })).toBeVisible();
});

test("a double tap on Show answer grades nothing; every target a thumb needs is 44 px", async ({ page }) => {
  const review = await begin(page);
  const box = await review.show.boundingBox();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await page.mouse.dblclick(middle.x, middle.y);
  await expect(review.grades).toBeVisible();
  await expect(review.count).toHaveText("1 of 10");
  for (const target of await page.locator("a:visible, button:visible").all()) {
    const size = await target.evaluate((element) => {
      const after = getComputedStyle(element, "::after");
      const rect = element.getBoundingClientRect();
      if (after.content === "none" || after.position !== "absolute") return { width: rect.width, height: rect.height };
      return { width: Number.parseFloat(after.width), height: Number.parseFloat(after.height) };
    });
    const name = (await target.getAttribute("aria-label")) ?? (await target.textContent());
    expect(size.width, `${name}: width`).toBeGreaterThanOrEqual(44);
    expect(size.height, `${name}: height`).toBeGreaterThanOrEqual(44);
  }
});
