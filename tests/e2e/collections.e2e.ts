import type { Page } from "@playwright/test";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

const text = `Harbours of the north

On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty. In July 2018 Denmark recognised the Council of Lune.

Maria Costa, the head of the Harbour Board, said: "The treaty will change how every small port in this country is run for a generation." Nobody knew why the gulls had left.`;

/** Axe and squeezed words, in both lights. */
async function sound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${screen}, ${colorScheme}`).toEqual([]);
    expect(await squeezed(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

test("a collection is made, renamed, filled by moving, shared, no longer shared, and deleted by its name", async ({
  page,
  browser,
  quiet,
}) => {
  test.slow();
  quiet.allow(/status of 404/);
  const { document } = await bringText(page, { title: "Harbours", text });
  await page.goto("/inbox");
  await page.keyboard.press("Shift+A");
  await page.evaluate(async () => {
    const { cards } = (await (await fetch("/api/inbox")).json()) as { cards: { id: string }[] };
    if (cards.length > 0)
      await fetch("/api/verdicts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ cards: cards.map(({ id }) => id), verdict: "accepted", reason: null }),
      });
  });

  await page.goto("/library");
  await page.getByRole("button", { name: "New collection" }).click();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("Give it a name first.")).toBeVisible();
  await sound(page, "new collection");
  await page.getByRole("textbox", { name: "Name" }).fill("Ports of the North");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ports of the North" })).toBeVisible();

  await page.getByRole("button", { name: "Change", exact: true }).click();
  await sound(page, "change");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Sea ports");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sea ports" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ports of the North" })).toBeVisible();

  await page.goto(`/read/${document}`);
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByLabel("Into")).toHaveValue(/.+/);
  await sound(page, "move");
  await page.getByLabel("Into").selectOption({ label: "Ports of the North" });
  await page.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText("It is in Ports of the North now.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Ports of the North/ })).toBeVisible();
  await page.getByRole("link", { name: /Ports of the North/ }).click();
  await expect(page.getByText("3 May 2019").first()).toBeVisible();

  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Share by a link" }).click();
  await page.getByLabel("It holds for").selectOption({ label: "7\u00a0days" });
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.locator("dialog code").textContent()) ?? "";
  expect(link).toMatch(/\/shared\/[\w-]{22}$/);
  await expect(page.getByText(/never opened/)).toBeVisible();
  await sound(page, "share");

  const elsewhere = await browser.newContext();
  const guest = await elsewhere.newPage();
  const path = new URL(link).pathname;
  const here = new URL(path, page.url()).href;
  const opened = await guest.goto(here);
  expect(opened?.status()).toBe(200);
  await expect(guest.getByRole("heading", { level: 1, name: "Ports of the North" })).toBeVisible();
  await sound(guest, "shared");
  await guest.locator("summary").first().click();
  await expect(guest.locator("details[open] cite")).toContainText("Harbours");
  await sound(guest, "shared, open");
  expect(await guest.content()).not.toContain("gulls");
  expect(await elsewhere.cookies()).toEqual([]);

  await page.getByRole("button", { name: /^Revoke the link/ }).click();
  await expect(page.getByText("It leads nowhere from now on.")).toBeVisible();
  expect((await guest.goto(here))?.status()).toBe(404);
  await elsewhere.close();
  await page.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^What goes: 1\sdocument and \d+\scards\.$/)).toBeVisible();
  await sound(page, "delete");
  await dialog.getByLabel(/^Type/).fill("Ports");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByText("This is not its name.")).toBeVisible();
  await dialog.getByLabel(/^Type/).fill("Ports of the North");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/library$/);
  await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ports of the North" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "My reading" })).toBeVisible();
  expect((await page.goto(`/read/${document}`))?.status()).toBe(404);
});

test("a document is deleted where it is read, after what goes was said", async ({ page }) => {
  const { document } = await bringText(page, { title: "Harbours", text });
  await page.goto(`/read/${document}`);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("dialog").getByText(/^What goes: \d+\sproposals that wait\.$/)).toBeVisible();
  await sound(page, "delete a document");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My reading" })).toBeVisible();
  await expect(page.getByText("Harbours")).toHaveCount(0);
});

test("what is built in is nobody's to change", async ({ page }) => {
  await page.goto("/library");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("link", { name: "All collections" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Change", exact: true })).toHaveCount(0);
});
