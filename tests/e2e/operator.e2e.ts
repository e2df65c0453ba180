import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

// A server of its own: its first account is the operator's, and its log is read.
const data = mkdtempSync(join(tmpdir(), "footnote-operator-"));
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ data, env: { FOOTNOTE_SIGNUP: "invite" } });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const password = "correct horse battery";

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByRole("button", { name: "Make an account" }).first().click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make an account" }).last().click();
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
}

test("the first account runs the server: its state, an invitation, a deletion, a new password by the log", async ({
  page,
  browser,
  quiet,
}) => {
  test.slow();
  quiet.allow(/status of (?:401|404)/);
  await page.goto(`${server.url}/account`);
  await signUp(page, "operator@example.org");

  const second = await browser.newContext();
  const other = await second.newPage();
  expect((await other.goto(`${server.url}/operator`))?.status()).toBe(404);
  await other.goto(`${server.url}/account`);
  await other.getByRole("button", { name: "Make an account" }).first().click();
  await expect(other.getByText("This server makes accounts by invitation.")).toBeVisible();

  await page.goto(`${server.url}/operator`);
  await expect(page.getByText("None since the start.")).toBeVisible();
  await expect(page.getByText("1 account, 1 learner")).toBeVisible();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.locator("code").textContent()) ?? "";
  await other.goto(link);
  await other.reload();
  await signUp(other, "guest@example.org");
  expect((await other.goto(`${server.url}/operator`))?.status()).toBe(404);
  const third = await browser.newContext();
  const late = await third.newPage();
  await late.goto(link);
  await late.getByLabel("E-mail address").fill("late@example.org");
  await late.getByLabel("Password", { exact: true }).fill(password);
  await late.getByRole("button", { name: "Make an account" }).last().click();
  await expect(late.getByText("This invitation was used")).toBeVisible();

  await late.goto(`${server.url}/account/reset`);
  await late.getByLabel("E-mail address").fill("guest@example.org");
  await late.getByRole("button", { name: "Send the link" }).click();
  await expect(late.getByText("This server sends no mail")).toBeVisible();
  const reset = /http:\S+\/account\/reset#\S+/.exec(server.said())?.[0] ?? "";
  await late.goto(reset);
  await late.getByLabel("New password").fill("another password");
  await late.getByRole("button", { name: "Set the password" }).click();
  await late.getByRole("link", { name: "Sign in with it" }).click();
  await late.getByLabel("E-mail address").fill("guest@example.org");
  await late.getByLabel("Password", { exact: true }).fill("another password");
  await late.getByRole("button", { name: "Sign in", exact: true }).last().click();
  await expect(late.getByText("Signed in as guest@example.org.")).toBeVisible();
  await other.goto(`${server.url}/account`); // its session ended with the old password
  await expect(other.getByRole("button", { name: "Sign in", exact: true }).first()).toBeVisible();
  await other.goto(reset);
  await other.getByLabel("New password").fill("a third password");
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("This link was used")).toBeVisible();

  await page.goto(`${server.url}/operator`);
  await page.getByLabel("Documents guest@example.org may have").fill("7");
  await page.getByLabel("Documents guest@example.org may have").blur();
  await expect(page.getByText("The room of guest@example.org is changed.")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.url}/operator`);
    await expect(page.getByLabel("Documents guest@example.org may have")).toHaveValue("7");
    expect(await findings(page)).toEqual([]);
    expect(await squeezed(page)).toEqual([]);
  }
  await page.getByRole("button", { name: "Delete guest@example.org" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type the address to confirm").fill("guess@example.org");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(dialog.getByText("This is not the address.")).toBeVisible();
  await dialog.getByLabel("Type the address to confirm").fill("guest@example.org");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("guest@example.org is deleted.")).toBeVisible();
  await expect(page.getByText("1 account, 1 learner")).toBeVisible();
  expect(server.said()).not.toMatch(/operator@|guest@|horse|another password/);
  await second.close();
  await third.close();
});
