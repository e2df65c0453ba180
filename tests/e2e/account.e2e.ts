import type { Page } from "@playwright/test";
import { beginAsNew } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const password = "correct horse battery";
let people = 0;
const newAddress = (project: string) => `ann-${project}-${Date.now()}-${++people}@example.org`;

/** Answers so many cards as somebody new. */
async function answer(page: Page, n: number): Promise<void> {
  const review = await beginAsNew(page);
  for (let i = 0; i < n; i += 1) {
    await review.show.click();
    const stored = page.waitForResponse("**/api/events");
    await page.getByRole("button", { name: /^Remembered/ }).click();
    await stored;
  }
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Make an account" }).first().click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make an account" }).last().click();
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).last().click();
}

const answered = async (page: Page): Promise<number> => {
  const reply = await page.request.get("/api/progress?zone=UTC");
  const { days } = (await reply.json()) as { days: { answered: number }[] };
  return days.reduce((sum, day) => sum + day.answered, 0);
};

test("an account keeps what was answered before, follows to a second browser, and takes its answers in when asked", async ({
  page,
  browser,
  quiet,
}, info) => {
  quiet.allow(/status of 401/);
  const email = newAddress(info.project.name);
  await answer(page, 3);
  await page.goto("/account");
  await expect(page.getByText("3 answers on this device.")).toBeVisible();
  await signUp(page, email);
  expect(await answered(page)).toBe(3);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in" }).first()).toBeVisible();
  expect(await answered(page)).toBe(0);

  const second = await browser.newContext({ baseURL: info.project.use.baseURL ?? "" });
  const other = await second.newPage();
  await answer(other, 2);
  await signIn(other, email, "not the password");
  await expect(other.getByRole("alert").filter({ hasText: "There is no account" })).toBeVisible();
  expect(await answered(other)).toBe(2);
  await signIn(other, email);
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();
  expect(await answered(other)).toBe(5);
  await second.close();
});

test("answers left on a device wait behind signing out", async ({ page, browser }, info) => {
  const email = newAddress(info.project.name);
  await signUp(page, email);
  const second = await browser.newContext({ baseURL: info.project.use.baseURL ?? "" });
  const other = await second.newPage();
  await answer(other, 2);
  await other.goto("/account");
  await other.getByLabel("Leave them here").check();
  await other.getByLabel("E-mail address").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Sign in" }).last().click();
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();
  expect(await answered(other)).toBe(0);
  await expect(other.getByText("Answers that were left on this device")).toBeVisible();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByText("2 answers on this device.")).toBeVisible();
  await second.close();
});
