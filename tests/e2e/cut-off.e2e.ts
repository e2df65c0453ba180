import type { Page } from "@playwright/test";
import { draftOf, everyType } from "../support/quizzes.ts";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { records, stored as storedHere, workerReady } from "./support/phone.ts";
import { reviewOf } from "./support/review.ts";
import { publishedQuiz } from "./support/take-class.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ quiet }) => quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch RSC/));

const text = `On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.

In November 2019 Norway and Iceland signed a maritime treaty, and the clerks went home by train.`;
const stem = "How did the clerks go home?";

/** Accepts every proposal. @returns a card of the document, and one that is everybody's */
async function accepted(page: Page): Promise<{ own: string; builtIn: string }> {
  return page.evaluate(async () => {
    const inbox = (await (await fetch("/api/inbox")).json()) as { cards: { id: string; key: string }[] };
    await fetch("/api/verdicts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cards: inbox.cards.map(({ id }) => id), verdict: "accepted", reason: null }),
    });
    const { cards } = (await (await fetch("/api/review?zone=UTC")).json()) as {
      cards: { id: string; owned: boolean }[];
    };
    const own = inbox.cards.find(({ key }) => /November 2019/.test(key)) ?? inbox.cards[0];
    return { own: own?.id ?? "", builtIn: cards.find(({ owned }) => !owned)?.id ?? "" };
  });
}

/** Selects words of the passage in the dialog, as a long press and its handles do. */
const choose = (page: Page, words: string): Promise<void> =>
  page
    .getByRole("dialog")
    .locator("[data-at]", { hasText: words })
    .evaluate((block, chosen) => {
      const node = [...block.childNodes].find((each) => each.textContent?.includes(chosen)) as Text;
      const from = node.data.indexOf(chosen);
      document.getSelection()?.setBaseAndExtent(node, from, node, from + chosen.length);
    }, words);

const openMenu = async (page: Page) => {
  await reviewOf(page).show.click();
  await page.getByRole("button", { name: "More" }).click();
};

test("a card made by hand in a tunnel waits through a reload, and is in the library when the network is back", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await workerReady(page);
  const { document, collection } = await bringText(page, { title: "Meetings of the north", text });
  const { own, builtIn } = await accepted(page);
  await page.goto(`/review#cards=${builtIn}`);
  await openMenu(page);
  await expect(page.getByRole("button", { name: "About this card" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New card from this passage" })).toHaveCount(0);
  await page.goto("/");
  await expect.poll(() => holds(page, document), { timeout: 20_000 }).toBe(true);

  await context.setOffline(true);
  await page.goto(`/review#cards=${own}`);
  await openMenu(page);
  await page.getByRole("button", { name: "New card from this passage" }).click();
  expect(await findings(page)).toEqual([]);
  await choose(page, "by train");
  await page.getByRole("button", { name: "Make a card" }).click();
  await page.getByRole("textbox", { name: "Question" }).fill("Did the clerks go home by train?");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The question gives the answer away." })).toBeVisible();
  await page.getByRole("textbox", { name: "Question" }).fill(stem);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(
    page.getByText("Saved on this device. The card is made as soon as the server is reached."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  expect((await storedHere(page)).hand).toBe(1);

  await page.goto("/");
  await page.reload();
  await expect(page.getByText("1 card you made waits here too.")).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByText("1 card by hand is waiting here to be made.")).toBeVisible();

  // A test on a document is offered by its name, too.
  await page.goto("/test");
  await page.getByRole("button", { name: "A document" }).click();
  await page.getByRole("combobox", { name: "Collection" }).selectOption({ label: "My reading" });
  await expect(page.getByRole("combobox", { name: "Document" })).toHaveText("Meetings of the north");

  await context.setOffline(false);
  await page.goto("/");
  await expect.poll(async () => (await storedHere(page)).hand).toBe(0);
  await page.goto(`/library/${collection}`);
  await expect(page.getByText(stem)).toHaveCount(1);
  const found = await page.request.get("/api/cards", { params: { collection, zone: "UTC", q: "clerks" } });
  const { cards } = (await found.json()) as { cards: { stem: string; key: string }[] };
  expect(cards.filter((card) => card.stem === stem)).toMatchObject([{ key: "by train" }]);
});

/** The device was told the cards of a document. */
const holds = async (page: Page, document: string): Promise<boolean> => {
  const { pack, loose } = await records(page);
  return JSON.stringify([pack, loose]).includes(document);
};

test("a quiz in progress goes on after a reload without a network, and each answer arrives once", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const items = everyType("x");
  const author = await browser.newContext({ baseURL: baseURL ?? "" });
  const desk = await author.newPage();
  await desk.goto("/");
  await desk.evaluate(() =>
    fetch("/api/learner", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }),
  );
  // Chosen, not typed: what is typed is sent again when its field is left.
  const others = ["Who drew the dam?", "Who paid for the dam?"].map((stem) => ({ ...items.single, stem }));
  const four = [items.single, items["true-false"], ...others];
  const { code } = await publishedQuiz(desk, draftOf(four));

  await page.goto(`/take#${code}`);
  await workerReady(page);
  await page.getByRole("textbox", { name: "Your name" }).fill("Bea");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  const next = page.locator(".take-bar button").last();
  const answer = async () => {
    await page.locator("main .answer-option").first().click();
  };
  await answer();
  await expect(page.getByText(/\bSaved \d\d:\d\d$/)).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await next.click();
  await answer();
  await next.click();
  await answer();
  await expect(page.getByText(/No connection\. 2\sanswers are kept on this phone/)).toBeVisible();
  // Once more: what was answered in the tunnel is there again.
  await page.reload();
  await expect(page.getByRole("button", { name: /^Overview, 3 of 4 answered$/ })).toBeVisible();
  for (let n = 0; n < 3; n += 1) await next.click();
  await answer();

  await context.setOffline(false);
  await expect(page.getByText(/\bSaved \d\d:\d\d$/)).toBeVisible({ timeout: 20_000 });
  await next.click();
  await page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/of 4\spoints$/);
  // By the server's own log, as its instructor can have it.
  const all = (await (await desk.request.get("/api/account/export")).json()) as {
    quizzes: { attempts: { responses: { kind: string; position: number }[] }[] }[];
  };
  const [taken] = all.quizzes.flatMap(({ attempts }) => attempts);
  const answers = taken?.responses.filter(({ kind }) => kind === "answer").map(({ position }) => position);
  expect(answers?.toSorted()).toEqual([0, 1, 2, 3]);
  await author.close();
});
