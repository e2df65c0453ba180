import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { articleOf, asPdf } from "#lib/cli/bench/documents/article.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

const text = `Harbours of the north

On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty.

Maria Costa, the head of the Harbour Board, said: "The treaty will change how every small port in this country is run for a generation."`;

const add = (page: import("@playwright/test").Page) => ({
  make: page.getByRole("button", { name: "Make cards" }),
  text: page.getByLabel("Or a text, or a link"),
  file: page.getByLabel("Choose a file"),
  title: page.getByLabel("Title"),
  collection: page.getByLabel("Name of the collection"),
  made: page.getByText(/cards? made of/),
});

test("a pasted text becomes cards in a collection of one's own; the same text again is refused in words", async ({
  page,
}) => {
  const form = add(page);
  await page.goto("/library");
  await page.getByRole("link", { name: "Add a document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Add a document" })).toBeVisible();
  await form.make.click();
  await expect(page.getByText("Choose a file, or put in a text or a link.")).toBeVisible();
  await expect(form.text).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.title.fill("Harbours");
  await form.text.fill(text);
  await form.make.click();
  await expect(page.getByText("Give the new collection a name.")).toBeVisible();
  await expect(form.collection).toBeFocused();
  await form.collection.fill("My ports");
  await form.make.click();
  await expect(form.made).toBeVisible();
  await expect(form.text).toHaveValue("");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto("/library/add");
  await expect(page.getByRole("option", { name: "My ports" })).toBeAttached();
  await form.text.fill(text);
  await form.make.click();
  await expect(page.getByText("You have brought this very text before. Nothing was stored.")).toBeVisible();
  await form.title.fill("Again");
  await form.text.fill("Nothing much happened, and nobody was there to see it.");
  await form.make.click();
  await expect(page.getByText(/^No facts found in “Again”/)).toBeVisible();
  await form.text.fill("http://127.0.0.1/");
  await expect(page.getByText("The page is fetched once, by this server.")).toBeVisible();
  await form.make.click();
  await expect(page.getByText(/^This address is not on the public web/)).toBeVisible();
});

test("on a phone, what becomes of a text is on screen at once, and a title of one long word does not widen the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 915 });
  const form = add(page);
  await page.goto("/library/add");
  await form.title.fill("Rechtsschutzversicherungsgesellschaftenundkraftfahrzeughaftpflichtversicherungen");
  await form.text.fill(text);
  await form.collection.fill("My ports");
  await form.make.click();
  await expect(form.made).toBeInViewport();
  expect(await squeezed(page)).toEqual([]);
});

test("a book that is pasted is told to come as a file, and the page goes on", async ({ page }) => {
  const form = add(page);
  await page.goto("/library/add");
  await form.text.evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text", "word ".repeat(600_000));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("At most 400,000 characters at once. Bring it in parts, or as a file.")).toBeVisible();
  await expect(form.text).toHaveValue("");
});

test("a file is dropped or chosen; what it is no one can read is said, with what to do", async ({ page }) => {
  const form = add(page);
  await page.goto("/library/add");
  await form.file.setInputFiles({
    name: "scan.txt",
    mimeType: "text/plain",
    buffer: Buffer.from([0x25, 0x50, 0xff, 0xfe, 0x00, 0x81]),
  });
  await expect(page.getByText("Chosen: scan.txt")).toBeVisible();
  await form.collection.fill("My ports");
  await form.make.click();
  await expect(page.getByText(/^This file is not UTF-8 text/)).toBeVisible();
  const dropped = await page.evaluateHandle((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], "ports.md", { type: "text/markdown" }));
    return data;
  }, text);
  await page.locator(".drop-place").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("Chosen: ports.md")).toBeVisible();
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(form.text).toBeVisible();
  await page.locator(".drop-place").dispatchEvent("drop", { dataTransfer: dropped });
  await form.make.click();
  await expect(form.made).toBeVisible();
});

test("a long PDF is read on after its page was closed, and tells how far it is", async ({ page, context }) => {
  const article = articleOf(readFileSync("content/libya/documents/polat-russia-policy-libya.md", "utf8"));
  const volumes = Array.from({ length: 12 }, (_, volume) =>
    article.parts.map((part) =>
      part.kind === "paragraph" ? { ...part, text: `${part.text} So says volume ${volume + 1}.` } : part,
    ),
  );
  const buffer = Buffer.from(asPdf({ title: "A long history", parts: volumes.flat() }));
  const form = add(page);
  await page.goto("/library/add");
  await form.file.setInputFiles({ name: "a-long-history.pdf", mimeType: "application/pdf", buffer });
  await form.collection.fill("Histories");
  await form.make.click();
  await expect(page.getByRole("progressbar", { name: /a-long-history\.pdf/ })).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto("/library/add");
  await expect(again.getByText("a-long-history.pdf")).toBeVisible();
  await expect(add(again).made).toBeVisible({ timeout: 60_000 });
  await again.goto("/library");
  await expect(again.getByText("Histories")).toBeVisible();
});
