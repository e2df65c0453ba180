import AxeBuilder from "@axe-core/playwright";
import { reviewOf } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const text = `Harbours of the north

On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty.

Maria Costa, the head of the Harbour Board, said: "The treaty will change how every small port in this country is run for a generation."`;

test("a pasted text becomes cards with their passages, in a collection of one's own, and is studied today", async ({
  page,
}) => {
  await page.goto("/library");
  await page.getByRole("link", { name: "Add a text" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Add a text" })).toBeVisible();
  await page.getByRole("button", { name: "Make cards" }).click();
  await expect(page.getByText("It needs a title, a text and a collection.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Title").fill("Harbours");
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByLabel("Name of the collection").fill("My ports");
  await page.getByRole("button", { name: "Make cards" }).click();
  await expect(page.getByText(/cards? made of/)).toBeVisible();
  await page.getByRole("link", { name: "See them" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My ports" })).toBeVisible();
  await expect(page.getByText("When did President Ann Lee meet King Karl Berg in Oslo?").first()).toBeVisible();

  // The same text again is refused in words, and the collection is offered for the next one.
  await page.goto("/library/add");
  await expect(page.getByRole("option", { name: "My ports" })).toBeAttached();
  await page.getByLabel("Title").fill("Again");
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Make cards" }).click();
  await expect(page.getByText("You have brought this very text before. Nothing was stored.")).toBeVisible();
  await page.getByLabel("Text", { exact: true }).fill("Nothing much happened, and nobody was there to see it.");
  await page.getByRole("button", { name: "Make cards" }).click();
  await expect(page.getByText(/^No cards found in “Again”/)).toBeVisible();

  // It is studied at once, and its owner may word a card for everybody.
  await page.goto("/");
  await expect(page.getByText("My ports")).toBeVisible();
  await page.goto("/review");
  await expect(reviewOf(page).show).toBeVisible();
});

test("a file that is no text is refused before it is sent", async ({ page }) => {
  await page.goto("/library/add");
  await page.getByLabel("Choose a file").setInputFiles({
    name: "scan.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0x25, 0x50, 0xff, 0xfe, 0x00, 0x81]),
  });
  await expect(page.getByText(/^This file is not UTF-8 text/)).toBeVisible();
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "ports.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await expect(page.getByLabel("Title")).toHaveValue("ports");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(text);
});
