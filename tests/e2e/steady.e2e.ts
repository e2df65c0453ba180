import { begin, nextOrDone, wordsOnScreen } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const keys = ["14", "MINUSMA–UNSMIL", "opportunistic", "de facto control", "a deeply rooted alliance with Moscow"];

test("no word moves when the answer comes, whether it is shorter or longer than its blank", async ({ page }) => {
  await page.route("**/api/review?*", async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    for (const [i, key] of keys.entries()) {
      const card = session.cards.find((each: { id: string }) => each.id === session.order[i]);
      const stem = "In 2020, Samuel Ramani called Russia’s policy in Libya “much more _____” than it is in Syria.";
      Object.assign(card, { form: "cloze", stem, key, hint: "One adjective." });
    }
    await route.fulfill({ response, json: session });
  });
  const review = await begin(page);
  for (const key of keys) {
    const before = await wordsOnScreen(page);
    expect(before.length).toBeGreaterThan(20);
    await review.show.click();
    await expect(review.mark).toBeVisible();
    await expect(page.locator("main.face")).toContainText(key);
    const after = await wordsOnScreen(page);
    expect(after.filter((word) => before.includes(word))).toEqual(before);
    await review.grade("Easy").click();
    await nextOrDone(review);
  }
});
