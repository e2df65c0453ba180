import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Item } from "#lib/domain/item/item.ts";
import { draftOf, everyType, option } from "../support/quizzes.ts";
import { findings } from "./support/findings.ts";
import { begin } from "./support/review.ts";
import { squeezed } from "./support/squeezed.ts";
import { publishedQuiz, takeQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

const { single, typed } = everyType("");
const [dam, opened, mayor] = ["Who built the dam?", "Who opened it?", "Who is the mayor?"];
const options = [option("a", "Berg"), option("b", "Holm"), option("c", "Lund")];

/** Three items, the first with the wrong key and made from a card. */
const itemsFrom = (card: string): Item[] => [
  { ...single, options, key: "a", footnote: single.footnote && { ...single.footnote, card } } as Item,
  { ...single, stem: opened, options } as Item,
  { ...typed, accept: ["Ola Krog"], hints: [] } as Item,
];

/** A class of twenty-four, of which the upper half know it. */
async function classTakes(page: Page, takers = 24): Promise<{ id: string; card: { id: string; collection: string } }> {
  await begin(page);
  const card = await page.evaluate(async () => {
    const { collections } = await (await fetch("/api/library?zone=UTC")).json();
    const collection = collections[0].id as string;
    const { cards } = await (await fetch(`/api/cards?collection=${collection}&zone=UTC`)).json();
    return { id: cards[0].id as string, collection };
  });
  const { id, code } = await publishedQuiz(page, draftOf(itemsFrom(card.id), {}, { title: "Week 3" }));
  for (let at = 0; at < takers; at += 1) {
    const knows = at >= takers / 2;
    await takeQuiz(page, code, at === 0 ? "=1+1" : `Taker ${at} Wolfeschlegelsteinhausenbergerdorff`.slice(0, 40), {
      [dam]: knows ? "Holm" : at % 3 ? "Berg" : "Lund",
      [opened]: at >= takers / 2 - 2 ? "Holm" : "Berg",
      [mayor]: knows ? (at % 4 === 0 ? "Mayor Krog" : "Ola Krog") : `nobody ${at}`,
    });
  }
  return { id, card };
}

test("results: the doubt with its passage, one press that regrades, the line of audit, the card in the library", async ({
  page,
}) => {
  test.slow();
  const { id, card } = await classTakes(page);
  await page.goto(`/quizzes/${id}/results`);
  const doubt = page.getByRole("region", { name: "Item 1 may have the wrong key." });
  await expect(doubt).toBeVisible();
  await expect(doubt.locator("mark")).toHaveText("It was one who built it.");
  expect(await findings(page), "results").toEqual([]);
  expect(await squeezed(page)).toEqual([]);

  // Each figure tells its formula and its N.
  await page.getByRole("button", { name: /^Reliability, α: / }).click();
  await expect(page.getByRole("dialog")).toContainText("N = 24, highest attempts");
  expect(await findings(page), "a figure").toEqual([]);
  await page.keyboard.press("Escape");

  // The plots have tables of the same numbers, and the map is walked by arrows.
  for (const title of ["Item map", "Scores", "Time per item"]) {
    const plot = page.getByRole("figure").filter({ has: page.getByRole("heading", { name: title }) });
    await plot.getByRole("button", { name: "Table" }).click();
    await expect(plot.getByRole("table")).toBeVisible();
    await plot.getByRole("button", { name: "Plot" }).click();
  }
  const marks = page.locator("[data-mark]");
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".items-table .details")).toBeVisible();
  expect(await findings(page), "an item in full").toEqual([]);

  await page.goto(`/library/${card.collection}`);
  await expect(page.locator(`[data-card="${card.id}"]`)).toContainText(
    "missed by 16 of 24 in “Week 3”: suspected miskey",
  );

  await page.goto(`/quizzes/${id}/results`);
  await page.getByRole("button", { name: "Make Holm the key, regrade 24" }).click();
  await expect(page.getByText("Item 1: Key changed")).toBeVisible();
  await expect(page.getByText("12 have more points, 8 fewer.")).toBeVisible();
  await expect(doubt).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("Berg → Holm")).toBeVisible();
  expect(await findings(page), "regraded").toEqual([]);

  await page.goto(`/library/${card.collection}`);
  await expect(page.locator(`[data-card="${card.id}"]`)).toBeVisible();
  await expect(page.getByText("suspected miskey")).toHaveCount(0);
});

test("results in the dark, as files, and sorted", async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "dark" });
  const { id } = await classTakes(page, 8);
  await page.goto(`/quizzes/${id}/results`);
  await expect(page.getByText("Nothing is concluded below 20 takers")).toBeVisible();
  expect(await findings(page), "results, dark").toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as CSV: takers" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("results-takers.csv");
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toMatch(/^\uFEFFtaker,attempt,points,/);
  expect(text).toContain("\r\n'=1+1,1,");
  const rows = page.locator(".takers-table tbody tr");
  const head = page.getByRole("button", { name: "Sort by Points" });
  await head.click();
  await expect(rows.first()).toContainText("2 of 3");
  await head.click();
  await expect(rows.first()).toContainText("0 of 3");
});

test("somebody else's results are not there", async ({ page, browser, quiet }) => {
  quiet.allow(/status of 404/);
  const { id } = await classTakes(page, 1);
  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL(`/quizzes/${id}/results`, page.url()).href);
  await expect(other.getByRole("heading", { name: "Week 3" })).toHaveCount(0);
  await other.context().close();
});
