import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { draftOf, everyType } from "../support/quizzes.ts";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { answerOne, records, stored, synced, workerReady } from "./support/phone.ts";
import { reviewOf } from "./support/review.ts";
import { publishedQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ quiet }) =>
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch RSC|status of 401|status of 404/),
);

const password = "correct horse battery";
const canary = "kanarienvogel";
const text = `On 3 May 2019 President Ann ${canary} met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a ${canary} treaty. In July 2018 Denmark recognised the Council of Lune.`;

async function signIn(page: Page, email: string, borrowed = false): Promise<void> {
  await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  if (borrowed) await page.getByLabel("This is not my phone").check();
  await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
  await expect(page.getByText(`Signed in as ${email}.`)).toBeVisible();
}

const makeAccount = async (page: Page, email: string): Promise<void> => {
  const made = await page.request.post("/api/account/sign-up", { data: { email, password } });
  expect(made.status()).toBe(200);
};

/** Everything a script of this browser can read. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const found: unknown[] = [document.cookie, { ...localStorage }, { ...sessionStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        found.push(name, store, await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url);
        const kept = await cache.match(request, { ignoreVary: true });
        if (/html|json|text/.test(kept?.headers.get("content-type") ?? "")) found.push(await kept?.text());
      }
    }
    return JSON.stringify(found);
  });

const idsOf = async (page: Page): Promise<string[]> => {
  const log = (await (await page.request.get("/api/account/export")).json()) as { events: { id: string }[] };
  return log.events.map(({ id }) => id);
};

test("two people, one phone: what the first leaves without a network nobody reads, and it reaches her own log", async ({
  page,
  context,
  browser,
}, { project }) => {
  const [ann, bob] = ["ann", "bob"].map((who) => `${who}-${project.name}-${Date.now()}@example.org`) as [
    string,
    string,
  ];
  await makeAccount(page, ann);
  await makeAccount(page, bob);
  await page.goto("/account");
  await signIn(page, ann);
  await bringText(page, { title: `About a ${canary}`, text, collection: `The ${canary}` });
  await workerReady(page);
  await page.goto("/");
  await expect.poll(() => readable(page), { timeout: 15_000 }).toContain(canary);
  await synced(page);
  await expect.poll(async () => (await stored(page)).pack, { timeout: 15_000 }).toBeGreaterThan(0);

  await context.setOffline(true);
  await page.goto("/review");
  await expect(reviewOf(page).show).toBeVisible();
  await answerOne(page);
  await answerOne(page);
  const waiting = ((await records(page)).outbox as { id: string }[]).map(({ id }) => id);
  expect(waiting).toHaveLength(2);
  // A test begins without a network, too.
  await page.goto("/test");
  await expect(page.getByRole("button", { name: "Begin the test" })).toBeVisible();
  const other = await context.newPage();
  await other.goto("/library");
  await page.goto("/account");
  await expect(page.getByText("You are offline, and signed in.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  // Both pages are left, and nothing of hers is in what the next person can read.
  for (const each of [page, other]) {
    await expect(each).toHaveURL(/\/account$/);
    await expect(each.getByRole("button", { name: "Sign out" })).toBeHidden();
  }
  const left = await readable(page);
  for (const hers of [canary, ann, ...waiting]) expect(left.split(hers).length - 1, hers).toBe(0);
  expect(await stored(page)).toMatchObject({ outbox: 0, pack: 0, loose: 0, memory: 0, about: 0 });
  // Her cookie is still in the browser, where no script reads it, and counts for nothing.
  expect((await context.cookies()).map(({ name }) => name)).toContain("footnote.session_token");
  expect(await (await page.request.get("/api/account")).json()).toMatchObject({ account: null });

  const seen: string[] = [];
  context.on("response", (response) => {
    if (/html|json|x-component/.test(response.headers()["content-type"] ?? ""))
      void response.text().then(
        (body) => seen.push(body),
        () => undefined,
      );
  });
  const look = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole("banner").or(page.getByRole("main")).first().waitFor();
      seen.push(await page.content());
    }
    await page.goBack();
    seen.push(await page.content());
  };
  await look(["/", "/review", "/library", "/progress", "/settings", "/quizzes", "/account"]);
  await other.goBack().catch(() => null);
  seen.push(await other.content());
  await other.close();

  await context.setOffline(false);
  await look(["/library", "/account"]);
  await page.goto("/account");
  await signIn(page, bob);
  await look(["/", "/review", "/library", "/progress", "/settings", "/inbox", "/account"]);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((bytes) => bytes.includes(canary) || bytes.includes(ann))).toEqual([]);
  expect(await idsOf(page)).toEqual([]);
  expect(await readable(page)).not.toContain(canary);

  const elsewhere = await browser.newContext({ baseURL: project.use.baseURL ?? "" });
  const hers = await elsewhere.newPage();
  await hers.goto("/account");
  await signIn(hers, ann);
  await expect.poll(() => idsOf(hers)).toEqual(expect.arrayContaining(waiting));
  // The session she left is ended on the server, too: this is her only one.
  const { sessions } = (await (await hers.request.get("/api/account/sessions")).json()) as { sessions: unknown[] };
  expect(sessions).toHaveLength(1);
  await elsewhere.close();
});

test("a borrowed phone keeps nothing but the app's own files", async ({ page, context }, { project }) => {
  const email = `guest-${project.name}-${Date.now()}@example.org`;
  await makeAccount(page, email);
  await page.goto("/account");
  await page.getByLabel("This is not my phone").check();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
  await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
  await signIn(page, email, true);
  await expect(page.getByText("This is a borrowed phone", { exact: false })).toBeVisible();
  await bringText(page, { title: `About a ${canary}`, text, collection: `The ${canary}` });
  await workerReady(page);
  await page.goto("/review");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/events", async (route) => {
    await held;
    await route.continue();
  });
  const answering = answerOne(page);
  // The card waits for the server, and somebody who listens is told so.
  await expect(page.getByText("This answer is being sent.")).toBeAttached();
  letGo();
  await answering;
  await page.unroute("**/api/events");
  await page.goto("/library");
  await expect(page.getByText(`The ${canary}`)).toBeVisible();
  expect(await readable(page)).not.toContain(canary);
  expect((await page.evaluate(() => indexedDB.databases())).map(({ name }) => name)).not.toContain("footnote");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await idsOf(page)).toHaveLength(1);
  const { code } = await publishedQuiz(page, draftOf([everyType("x").typed]));
  await page.goto(`/take#${code}`);
  await page.getByRole("textbox", { name: "Your name" }).fill(canary);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  const field = page.locator("main .field-answer");
  await expect(field).toBeVisible();
  await context.setOffline(true);
  await field.fill("Somebody");
  await expect(page.getByText("1 answer is on this page only", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Hand in" }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("Your answers are on this page only", { exact: false })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/of \d+\spoints?$/);
  for (const { name, expires } of await context.cookies())
    if (/session_token|here/.test(name)) expect(expires, name).toBe(-1); // they end with the browser
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true }).first()).toBeVisible();
  expect(await (await page.request.get("/api/account")).json()).toMatchObject({ account: null });
});

test("a session ended from elsewhere leaves nothing of hers to who signs in next, and her answers reach her", async ({
  page,
  browser,
}, { project }) => {
  const [ann, bob] = ["ann", "bob"].map((who) => `ended-${who}-${project.name}-${Date.now()}@example.org`) as [
    string,
    string,
  ];
  await makeAccount(page, ann);
  await makeAccount(page, bob);
  await page.goto("/account");
  await signIn(page, ann);
  await bringText(page, { title: `About a ${canary}`, text, collection: `The ${canary}` });
  await page.goto("/review");
  await expect.poll(async () => (await stored(page)).pack, { timeout: 15_000 }).toBeGreaterThan(0);
  await expect(reviewOf(page).show).toBeVisible();

  const laptop = await browser.newContext({ baseURL: project.use.baseURL ?? "" });
  const hers = await laptop.newPage();
  await hers.goto("/account");
  await signIn(hers, ann);
  expect((await hers.request.post("/api/account/revoke", { data: { others: true } })).status()).toBe(200);
  await answerOne(page);
  await expect(page.getByText("Your session has ended", { exact: false })).toBeVisible();
  const waiting = ((await records(page)).outbox as { id: string }[]).map(({ id }) => id);
  expect(waiting).toHaveLength(1);

  await page.goto("/account");
  await signIn(page, bob);
  await expect.poll(() => idsOf(hers)).toEqual(waiting);
  expect(await idsOf(page)).toEqual([]);
  expect(await readable(page)).not.toContain(canary);
  await laptop.close();
});

/** As if the server had refused an answer and a card by hand some time ago. */
const refuseSome = (page: Page): Promise<void> =>
  page.evaluate(
    (words) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("footnote");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(["parked", "hand"], "readwrite");
          const card = { id: "h", document: "d", near: null, quote: { before: "", words, after: "" }, stem: "Who?" };
          tx.objectStore("parked").put({ id: "e", event: { id: "e" }, reason: "refused: bad_request", at: 1 });
          tx.objectStore("hand").put({ id: "h", card, at: 1, refused: "no-document" });
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    canary,
  );

test("what the server refused is named before signing out throws it away, with a network and without", async ({
  page,
  context,
}, { project }) => {
  const email = `refused-${project.name}-${Date.now()}@example.org`;
  await makeAccount(page, email);
  await page.goto("/account");
  for (const offline of [false, true]) {
    await signIn(page, email);
    await workerReady(page);
    await page.goto("/");
    await expect.poll(async () => (await records(page)).about, { timeout: 15_000 }).not.toEqual([]);
    await refuseSome(page);
    await context.setOffline(offline);
    await page.goto("/account");
    const signOut = page.getByRole("button", { name: "Sign out", exact: true });
    await signOut.click();
    const dialog = page.getByRole("dialog", { name: "Sign out?" });
    await expect(dialog).toContainText("1 answer refused by the server");
    await expect(dialog).toContainText("1 card by hand refused by the server");
    expect(await findings(page)).toEqual([]);
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export as a file" }).click();
    const saved = JSON.parse(await readFile(await (await saving).path(), "utf8"));
    expect(saved).toMatchObject({ events: [{ id: "e" }], cards: [{ id: "h" }] });
    await dialog.getByRole("button", { name: "Stay signed in" }).click();
    await expect(dialog).toBeHidden();
    await expect(signOut).toBeFocused();
    expect(await stored(page)).toMatchObject({ parked: 1, hand: 1 });
    await signOut.click();
    await dialog.getByRole("button", { name: "Sign out and throw it away" }).click();
    await expect(signOut).toBeHidden();
    expect(await stored(page)).toMatchObject({ parked: 0, hand: 0 });
    await context.setOffline(false);
    await page.goto("/account");
  }
});
