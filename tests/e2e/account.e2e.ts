import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Export } from "#lib/contract/export.ts";
import { findings } from "./support/findings.ts";
import { beginAsNew } from "./support/review.ts";
import { squeezed } from "./support/squeezed.ts";
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
  await signUpHere(page, email);
}

async function signUpHere(page: Page, email: string): Promise<void> {
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
  await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
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

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true }).first()).toBeVisible();
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
  await other.getByRole("button", { name: "Sign in", exact: true }).last().click();
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();
  expect(await answered(other)).toBe(0);
  await expect(other.getByText("Answers that were left on this device")).toBeVisible();
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other.getByText("2 answers on this device.")).toBeVisible();
  await second.close();
});

test("a passkey is added, signs in, and is taken away", async ({ page, context }, info) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = newAddress(info.project.name);
  await signUp(page, email);
  await page.getByLabel("Name of the passkey").fill("My thumb");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText(/^My thumb, since/)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/account/passkey-sign-in-options", async (route) => {
    await held;
    await route.continue();
  });
  const withPasskey = page.getByRole("button", { name: "Sign in with a passkey" });
  await withPasskey.click();
  await expect(withPasskey).toBeDisabled(); // to who listens; it keeps the focus
  await expect(withPasskey).toBeFocused();
  letGo();
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
  await page.getByRole("button", { name: "Remove My thumb" }).click();
  await expect(page.getByText(/^My thumb, since/)).toBeHidden();
});

test("sessions are listed and ended; a new password ends all others", async ({ page, browser, quiet }, info) => {
  quiet.allow(/status of 401/);
  const email = newAddress(info.project.name);
  await signUp(page, email);
  const second = await browser.newContext({ baseURL: info.project.use.baseURL ?? "" });
  const other = await second.newPage();
  await signIn(other, email);
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(page.getByRole("button", { name: /^Sign out Chrome/ })).toBeHidden();
  await other.reload();
  await expect(other.getByRole("button", { name: "Sign in", exact: true }).first()).toBeVisible();
  await signIn(other, email);
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();

  const before = await page.context().cookies();
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByLabel("Current password").fill("not this one");
  await page.getByLabel("New password").fill("a longer password");
  await page.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("This is not the current password.")).toBeVisible();
  await page.getByLabel("Current password").fill(password);
  await page.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("The password is changed.")).toBeVisible();
  expect(await page.context().cookies()).not.toEqual(before);
  await page.reload();
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
  await other.reload();
  await expect(other.getByRole("button", { name: "Sign in", exact: true }).first()).toBeVisible();
  await second.close();
});

test("the export downloads; deleting takes everything, and another device of the account is told", async ({
  page,
  browser,
  quiet,
}, info) => {
  quiet.allow(/status of (?:401|410)/);
  const email = newAddress(info.project.name);
  await answer(page, 2);
  await signUp(page, email);
  const second = await browser.newContext({ baseURL: info.project.use.baseURL ?? "" });
  const other = await second.newPage();
  await signIn(other, email);
  await expect(other.getByText(`Signed in as ${email}.`)).toBeVisible();
  await other.goto("/review");
  await expect(other.getByRole("button", { name: /^Show answer/ })).toBeVisible();

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^footnote-\d{4}-\d\d-\d\d\.json$/);
  const exported = Export.parse(JSON.parse(readFileSync(await download.path(), "utf8")));
  expect(exported.account?.email).toBe(email);
  expect(exported.events.filter(({ kind }) => kind === "review")).toHaveLength(2);

  await page.getByRole("button", { name: "Delete everything" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete everything" }).click();
  await expect(dialog.getByText("Tick the box to go on.")).toBeVisible();
  await dialog.getByLabel("I want everything deleted").check();
  await dialog.getByLabel("Your password, to be sure").fill(password);
  await dialog.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("link", { name: /^Try ten cards on/ })).toBeVisible();
  expect(await answered(page)).toBe(0);
  await signIn(page, email);
  await expect(page.getByRole("alert").filter({ hasText: "There is no account" })).toBeVisible();

  await other.getByRole("button", { name: /^Show answer/ }).click();
  await other.getByRole("button", { name: /^(?:Remembered|Good)/ }).click();
  await expect(other.getByText("This learner was deleted on the server.")).toBeVisible();
  expect(await storedHere(other)).toMatchObject({ outbox: 0, parked: 0, memory: 0 });
  await second.close();
});

/** How many rows each store of this browser's database holds. */
const storedHere = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("footnote");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const db = opening.result;
          const counted = [...db.objectStoreNames].map(
            (name) =>
              new Promise<[string, number]>((done) => {
                const asked = db.transaction(name).objectStore(name).count();
                asked.onsuccess = () => done([name, asked.result]);
              }),
          );
          resolve(Object.fromEntries(await Promise.all(counted)));
          db.close();
        };
      }),
  );

test("Chromium holds what the register names, and nothing else", async ({ page, context }, info) => {
  await answer(page, 1);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await page.goto("/account");
  await page.getByLabel("Leave them here").check();
  await signUpHere(page, newAddress(info.project.name));
  const html = await (await page.request.get("/privacy")).text();
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name.replace(/^footnote\./, "")}`);
  const rest = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return {
      databases: databases.map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: await caches.keys(),
    };
  });
  expect(cookies.sort()).toEqual([
    "cookie aside",
    "cookie footnote-here",
    "cookie footnote-look",
    "cookie session_token",
  ]);
  expect(rest).toEqual({ databases: ["footnote"], local: [], session: [], caches: [] });
  for (const name of [...cookies, ...Object.keys(await storedHere(page)).map((store) => `IndexedDB footnote ${store}`)])
    expect(html).toContain(name);
});

test("what was answered without an account is deleted when asked", async ({ page }) => {
  await answer(page, 1);
  await page.goto("/account");
  await page.getByRole("button", { name: "Delete everything" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("I want everything deleted").check();
  await dialog.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("link", { name: /^Try ten cards on/ })).toBeVisible();
  expect(await page.request.get("/api/account/export").then((reply) => reply.status())).toBe(401);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`accounts are accessible and nothing sticks out, ${colorScheme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme });
    await answer(page, 1);
    const look = async (what: string) => {
      expect(await findings(page), what).toEqual([]);
      expect(await squeezed(page), what).toEqual([]);
    };
    await page.goto("/account");
    await expect(page.getByText("1 answer on this device.")).toBeVisible();
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    await expect(page.getByText("This is no e-mail address.")).toBeVisible();
    await look("signed out");
    await page.goto("/account/reset");
    await expect(page.getByLabel("E-mail address")).toBeVisible();
    await look("asking for a link");
    await page.goto("/account/reset#0123456789");
    await expect(page.getByLabel("New password")).toBeVisible();
    await look("choosing a password");
    await page.goto("/privacy");
    await look("privacy");
    await signUp(page, newAddress(info.project.name));
    await look("signed in");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await look("asked before deleting");
  });
