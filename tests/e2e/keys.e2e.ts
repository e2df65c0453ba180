import { begin, nextOrDone, reviewOf, wordsOnScreen } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

test("ten cards by keys: passage, undo and redo, done, and nothing is asked again after a reload", async ({ page }) => {
  const review = await begin(page);
  await expect(review.count).toHaveText("1 of 10");
  await expect(page.getByRole("complementary", { name: "Keys" })).toBeVisible();

  // The answer comes and no word moves; focus is on it, its grades are said.
  const before = await wordsOnScreen(page);
  expect(before.length).toBeGreaterThan(5);
  await page.keyboard.press("Space");
  await expect(review.grades).toBeVisible();
  const after = await wordsOnScreen(page);
  expect(after.filter((word) => before.includes(word))).toEqual(before);
  await expect(page.locator("main.face :focus")).toBeVisible();
  await expect(page.locator("[aria-live=polite]")).toContainText(/Again, back in 1.minute/);

  // The passage stands open beside the answer, its evidence marked and in view; P closes and opens it, Esc closes.
  await expect(review.passage.locator("mark").first()).toBeInViewport();
  await page.keyboard.press("p");
  await expect(review.passage).toBeHidden();
  await page.keyboard.press("p");
  await expect(review.passage).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(review.passage).toBeHidden();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  // A slip of the finger: Again, taken back, redone, taken back, Good.
  const first = await review.stem.textContent();
  await page.keyboard.press("1");
  await expect(review.count).toHaveText("2 of 10");
  await page.keyboard.press("z");
  await expect(review.count).toHaveText("1 of 10");
  await expect(review.stem).toHaveText(first ?? "");
  await expect(review.grades).toBeVisible();
  await page.keyboard.press("Shift+Z");
  await expect(review.count).toHaveText("2 of 10");
  await page.keyboard.press("z");
  await expect(review.grades).toBeVisible();
  await page.keyboard.press("3");
  await expect(review.count).toHaveText("2 of 10");

  // The others: Easy leaves at once, so that the first card's step is all that comes back.
  for (let n = 2; n <= 10; n += 1) {
    await expect(review.count).toHaveText(`${n} of 10`);
    await page.keyboard.press("Space");
    await expect(review.grades).toBeVisible();
    await page.keyboard.press("4");
    await nextOrDone(review);
  }
  await expect(review.count).toHaveText("1 to repeat");
  await expect(review.stem).toHaveText(first ?? "");
  await page.keyboard.press("Space");
  await page.keyboard.press("Space"); // Good
  await expect(review.done).toBeVisible();
  await expect(page.getByText(/^Ten cards in under a minute\. You remembered them all\./)).toBeVisible();

  // Undo reaches back from the finished screen, as deep as there are answers.
  await page.keyboard.press("z");
  await expect(review.count).toHaveText("1 to repeat");
  await page.keyboard.press("z");
  await expect(review.count).toHaveText("10 of 10");
  await page.keyboard.press("Shift+Z");
  await page.keyboard.press("Shift+Z");
  await expect(review.done).toBeVisible();
  await expect(page.getByText(/Tomorrow/)).toBeVisible(); // the server has every answer

  await page.reload();
  await expect(page.getByRole("heading", { name: "Nothing is due." })).toBeVisible();
  await expect(reviewOf(page).show).toBeHidden();
  await page.getByRole("link", { name: "Back to Today" }).click();
  await expect(page.getByText(/You gave eleven answers today\./)).toBeVisible();
});

test("a typed card: Enter shows, the comparison is said, and the learner may overrule it", async ({ page }) => {
  await page.route("**/api/review?*", async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    for (const card of session.cards)
      Object.assign(card, { form: "typed", key: "Ferhat Polat", answerType: "name", accept: [] });
    await route.fulfill({ response, json: session });
  });
  const sent = page.waitForRequest("**/api/events");
  const review = await begin(page);
  const input = page.getByRole("textbox", { name: "Your answer" });
  await expect(input).toBeFocused();
  await page.keyboard.type("Samuel z1?");
  await expect(input).toHaveValue("Samuel z1?");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/You wrote “Samuel z1\?”\. That is something else\./)).toBeVisible();
  await page.getByRole("button", { name: "Count as right" }).click();
  await expect(page.getByText("Counted as right.")).toBeVisible();
  await page.keyboard.press("3");
  await expect(review.count).toHaveText("2 of 10");
  const { events } = (await sent).postDataJSON();
  expect(events[0].payload).toMatchObject({ rating: 3, form: "typed", typed: "Samuel z1?", countedAsRight: true });
});

test("a choice: a letter chooses, no option moves, and what was chosen is part of the record", async ({ page }) => {
  const options = ["Ferhat Polat", "Anna Borshchevskaya", "Samuel Ramani", "Umberto Profazio"];
  await page.route("**/api/review?*", async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    for (const card of session.cards) Object.assign(card, { form: "choice", key: "Samuel Ramani", options });
    await route.fulfill({ response, json: session });
  });
  const sent = page.waitForRequest("**/api/events");
  const review = await begin(page);
  const places = () =>
    page.locator(".option").evaluateAll((all) => all.map((option) => option.getBoundingClientRect().top.toFixed(1)));
  const before = await places();
  expect(before).toHaveLength(4);
  await page.keyboard.press("b");
  await expect(review.grades).toBeVisible();
  await expect(page.getByText("Your choice", { exact: true })).toBeVisible();
  await expect(page.getByText("Right", { exact: true })).toBeVisible();
  expect(await places()).toEqual(before);
  await expect(review.passage).toBeVisible();
  await page.keyboard.press("z");
  await page.keyboard.press("1");
  await expect(review.count).toHaveText("2 of 10");
  await page.getByRole("button", { name: "Samuel Ramani" }).click();
  await expect(page.getByText("Your choice, and right")).toBeVisible();
  const { events } = (await sent).postDataJSON();
  expect(events[0].payload).toMatchObject({ rating: 1, form: "choice", chosen: "Anna Borshchevskaya" });
});
