import AxeBuilder from "@axe-core/playwright";
import { beginAsNew } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

test("settings are previewed, saved as one event, hold on the next page and can be taken back", async ({ page }) => {
  const review = await beginAsNew(page);
  await review.show.click();
  await page.getByRole("button", { name: /^Remembered/ }).click();
  await expect(review.show).toBeVisible(); // the next card comes when the answer is written down, and not before
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await page.getByRole("group", { name: "Grades", exact: true }).getByRole("button", { name: "Four" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("textbox", { name: "New cards a day" }).first().fill("25");
  await expect(page.getByText("Three changes, not saved yet.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const stored = page.waitForRequest((request) => (request.postData() ?? "").includes('"kind":"settings"'));
  await page.getByRole("button", { name: "Save" }).click();
  const { events } = (await stored).postDataJSON();
  expect(events.filter((event: { kind: string }) => event.kind === "settings")).toHaveLength(1);
  await expect(page.getByText("Settings saved.")).toBeVisible();

  // The server paints the next page dark, before any script has run.
  const html = await (await page.request.get("/")).text();
  expect(html).toContain('data-theme="dark"');
  await page.goto("/");
  await expect(page.getByText(/24 new/)).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("textbox", { name: "New cards a day" }).first().fill("0");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("textbox", { name: "New cards a day" }).first()).toHaveValue("25");
  await page.getByRole("textbox", { name: "New cards a day" }).first().fill("7");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("The settings before are back.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "New cards a day" }).first()).toHaveValue("25");
});

test("a day off asks nothing, and may be worked through all the same", async ({ page }) => {
  const review = await beginAsNew(page);
  await review.show.click();
  await page.getByRole("button", { name: /^Remembered/ }).click();
  await expect(review.show).toBeVisible(); // the next card comes when the answer is written down, and not before
  await page.goto("/settings");
  // From yesterday: before four in the morning the learner's day is still the one before.
  await page.getByLabel("From").fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "A day off." })).toBeVisible();
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Nothing is due." })).toBeVisible();
  await page.goto("/review?anyway=1");
  await expect(review.show).toBeVisible();
});

test("progress counts what was answered, in a plot and in a table", async ({ page }) => {
  const review = await beginAsNew(page);
  for (let n = 1; n <= 3; n += 1) {
    await review.show.click();
    await page.getByRole("button", { name: /^Remembered/ }).click();
    await expect(review.count).toHaveText(`${n + 1} of 10`);
  }
  await page.goto("/progress");
  await expect(page.getByText("You remember about 3 of 3 cards.")).toBeVisible();
  await expect(page.getByText("3 answers on 1 day in the last year.")).toBeVisible();
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("cell", { name: "3", exact: true }).first()).toBeVisible();
});

for (const scheme of ["light", "dark"] as const)
  test(`settings and progress are accessible, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const review = await beginAsNew(page);
    await review.show.click();
    await page.getByRole("button", { name: "More" }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Remembered/ }).click();
    for (const path of ["/settings", "/progress"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("main")).not.toContainText("Your settings are being");
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
    }
  });
