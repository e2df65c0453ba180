import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

/** Axe and squeezed words, in both lights. */
async function sound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${screen}, ${colorScheme}`).toEqual([]);
    expect(await squeezed(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

const gift = `$CATEGORY: Harbours

Who built the mole?{=Berg#Yes. ~Holm ~Lund ####Footnote\\: Minutes of 1904, p. 3\\nSource\\: Minutes\\n¶ 3\\: It was ⟦Berg⟧ who built it.}

Who was mayor in 1904?{=Ola Krog}

How long is the mole?{#1200:10}

Tell its story.{}
`;

test("questions of a file become a quiz, the quiz a file, and what is lost is told before", async ({ page }) => {
  await page.goto("/quizzes");
  await page.getByRole("button", { name: "Import a file" }).click();
  const dialog = page.getByRole("dialog");
  await sound(page, "import");

  // A file that is none says so, and the next one is read.
  await dialog
    .getByLabel("Choose a file")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("No question.") });
  await expect(dialog.getByRole("alert")).toContainText("There are no questions in this file");
  await dialog
    .getByLabel("Choose a file")
    .setInputFiles({ name: "harbours.txt", mimeType: "text/plain", buffer: Buffer.from(gift) });
  await expect(dialog.getByText("GIFT: 3 questions read.")).toBeVisible();
  await expect(dialog.getByText("1 question not read")).toBeVisible();
  await expect(dialog.getByText("It is of a kind that Footnote does not ask (essay).")).toBeVisible();
  await sound(page, "what was read");
  await dialog.getByRole("checkbox", { name: /How long is the mole/ }).uncheck();
  await dialog.getByRole("button", { name: "Make a quiz of 2 items" }).click();

  await expect(page.getByRole("textbox", { name: "Title of the quiz" })).toHaveValue("harbours");
  await expect(page.locator(".quiz-item")).toHaveCount(2);
  const passage = page.getByRole("button", { name: "Footnote of item 1: passage", exact: true });
  await passage.click();
  await expect(page.locator(".quiz-item").first().locator("mark.evidence")).toHaveText("Berg");

  // More of them into the open quiz, and back.
  await page.getByRole("button", { name: "Import a file" }).click();
  await dialog.getByLabel("Choose a file").setInputFiles({
    name: "more.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("ANSWER\nWhat?\nA. x\nB. y\nANSWER: B\n"),
  });
  await dialog.getByRole("button", { name: "Add 1 item" }).click();
  await expect(page.locator(".quiz-item")).toHaveCount(3);
  await page.getByRole("status").filter({ hasText: "1 item added." }).getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".quiz-item")).toHaveCount(2);

  await page.getByRole("button", { name: "More" }).click();
  await dialog.getByRole("button", { name: "Export as a file" }).click();
  await expect(dialog.getByText("The file will hold 2 questions.")).toBeVisible();
  await dialog.getByRole("button", { name: "GIFT" }).click();
  await expect(dialog.getByText("The file will hold 2 questions.")).toBeVisible();
  await expect(dialog.getByText("Everything in the items survives.")).toBeVisible();
  await sound(page, "export");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("harbours.txt");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("[plain]Who built the mole?{");
  expect(text).toContain("¶ 3\\: It was ⟦Berg⟧ who built it.");
});

test("what does not survive is told by item before the download", async ({ page }) => {
  await page.goto("/quizzes");
  await page.getByRole("button", { name: "Import a file" }).click();
  const dialog = page.getByRole("dialog");
  const rows = [
    "type,question,text,choices,right,wrong,told,tolerance,units,settings,points,hints,feedback,footnote",
    'order,Put in order.,,"First\nSecond\nThird",,,,,,,2,,,',
    "date,When was it built?,,,November 1987,,,,,,1,Think.,,",
    'cloze,Fill in.,It was [[1]] in [[2]] then.,,"Berg\nMay",,,,,slips,1,,,',
  ];
  await dialog
    .getByLabel("Choose a file")
    .setInputFiles({ name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await dialog.getByRole("button", { name: "Make a quiz of 3 items" }).click();
  await expect(page.locator(".quiz-item")).toHaveCount(3);
  await page.getByRole("button", { name: "More" }).click();
  await dialog.getByRole("button", { name: "Export as a file" }).click();
  await dialog.getByRole("button", { name: "GIFT" }).click();
  for (const said of [
    "Becomes another type: Matching · item 1",
    "Points · item 1",
    "Becomes another type: Typed answer · item 2",
    "Hints · item 2",
    "Becomes 2 items, one for each gap · item 3",
  ])
    await expect(dialog.getByRole("listitem").filter({ hasText: said })).toBeVisible();
  await expect(dialog.getByText("The file will hold 4 questions.")).toBeVisible();
  await sound(page, "losses");
  await dialog.getByRole("button", { name: "CSV" }).click();
  await expect(dialog.getByText("Everything in the items survives.")).toBeVisible();
});
