import type { Page } from "@playwright/test";
import type { Item } from "#lib/domain/item/item.ts";
import { draftOf, everyType } from "../support/quizzes.ts";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { publishedQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

const { single, match } = everyType("");
const words = {
  de: {
    dir: "ltr",
    show: "Antwort zeigen",
    headline: "Jede Antwort hat eine Fußnote.",
    settings: "Einstellungen",
    join: "Mitmachen",
    begin: "Beginnen",
  },
  ar: {
    dir: "rtl",
    show: "إظهار الإجابة",
    headline: "لكل إجابة حاشية.",
    settings: "الإعدادات",
    join: "انضمام",
    begin: "بدء",
  },
} as const;

const sound = async (page: Page, what: string) => {
  expect(await squeezed(page), what).toEqual([]);
  expect(await findings(page), what).toEqual([]);
};

for (const language of ["de", "ar"] as const) {
  const said = words[language];
  test.describe(language, () => {
    test.use({ locale: language });

    test(`${language}: today, review, library, settings and a quiz, from ${said.dir}`, async ({ page }) => {
      await page.goto("/");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", said.dir);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(said.headline);
      await sound(page, "first run");

      await page.goto("/review");
      const show = page.locator(".acts button.on-press");
      await expect(show).toContainText(said.show);
      await show.click();
      await expect(page.locator(".grade")).toHaveCount(2);
      await sound(page, "answer");
      // English reads from left to right, whatever is around it, and says so to whoever hears it.
      const passage = page.locator(".paragraph-here").first();
      await expect(passage).toHaveCSS("direction", "ltr");
      await expect(passage).toHaveAttribute("lang", "en");
      await page.locator(".grade").last().click();
      await expect(show).toBeVisible();

      await page.goto("/");
      await expect(page.locator("svg.plot").first()).toBeVisible();
      await sound(page, "today");
      await page.goto("/library");
      await expect(page.locator(".type-subtitle").first()).toBeVisible();
      await sound(page, "library");
      await page.goto("/settings");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(said.settings);
      await sound(page, "settings");

      const items = [single, match] as Item[];
      const { code } = await publishedQuiz(page, draftOf(items, {}, { title: "The dam" }));
      await page.goto(`/take#${code}`);
      await page.locator("main form input").first().fill("Ada");
      await page.getByRole("button", { name: said.join }).click();
      await page.getByRole("button", { name: said.begin }).click();
      await expect(page.locator(".option, .match-left").first()).toBeVisible();
      await sound(page, "a quiz");
    });
  });
}

test("the language is chosen in the settings, at once, and what is not saved stays", async ({ page }) => {
  const choice = page.locator(".setting", { has: page.locator("#language") }).getByRole("combobox");
  await page.goto("/review");
  await expect(page.locator(".acts button.on-press")).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Four" }).click();
  await expect(page.getByText("One change, not saved yet.")).toBeVisible();
  await choice.selectOption("ar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("الإعدادات");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator(".save-bar")).toContainText("تغيير واحد، لم يُحفظ بعد.");
  // The worker may still be fetching its pages in the language that was chosen.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("الإعدادات", { timeout: 2000 });
  }).toPass();
  await choice.selectOption("device");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
});
