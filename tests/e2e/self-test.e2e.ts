import type { Page } from "@playwright/test";
import { SelfTest } from "#lib/contract/self-test.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import { findings } from "./support/findings.ts";
import { expect, test } from "./support/test.ts";

const schemes = ["light", "dark"] as const;

async function accessible(page: Page): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${page.url()} ${colorScheme}`).toEqual([]);
  }
}

/** Somebody with a few cards of the built-in collection that are due now. */
async function withDueCards(page: Page, due: number): Promise<{ readonly collection: string }> {
  await page.goto("/");
  return page.evaluate(async (due) => {
    const post = (path: string, body: unknown) =>
      fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    await post("/api/learner", {});
    const { cards, order } = await (await fetch("/api/review?zone=UTC")).json();
    const at = Date.now();
    const event = (card: string, seq: number, kind: string, payload: unknown) => ({
      id: `0197f000-0000-7000-8000-${String(seq).padStart(12, "0")}`,
      device: "seed",
      seq,
      kind,
      card,
      payload,
      settings: "default-1",
      at,
      zone: "UTC",
      offset: 0,
    });
    const events = (order as string[])
      .slice(0, due)
      .flatMap((card, n) => [
        event(card, 2 * n + 1, "review", { rating: 4, form: "basic", took: 1000 }),
        event(card, 2 * n + 2, "set-due", { inDays: 0 }),
      ]);
    await post("/api/events", { device: "seed", sentAt: at, events });
    return { collection: cards[0].collection as string };
  }, due);
}

/** Every event the page sends. */
function sentBy(page: Page): () => LearnerEvent[] {
  const events = new Map<string, LearnerEvent>();
  page.on("request", (request) => {
    if (request.method() !== "POST" || !request.url().endsWith("/api/events")) return;
    for (const event of request.postDataJSON().events) if (event.device !== "seed") events.set(event.id, event);
  });
  return () => [...events.values()].sort((a, b) => a.seq - b.seq);
}

async function answerItem(page: Page, { items, cards }: SelfTest, at: number, right: boolean): Promise<void> {
  const item = items[at];
  const card = cards.find(({ id }) => id === item?.card);
  if (!item || !card) throw new Error(`no item ${at}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${at + 1} of ${items.length} · ${item.counts ? "counts" : "practice"}`,
  );
  if (item.form === "choice") {
    const option = right ? card.key : (card.options.find((each) => each !== card.key) ?? "");
    await page.getByRole("list", { name: "Options" }).getByRole("button").filter({ hasText: option }).first().click();
  } else {
    if (item.form === "typed") await page.getByRole("textbox", { name: "Your answer" }).fill(right ? card.key : "qqqq");
    await page.getByRole("button", { name: /^Show answer/ }).click();
  }
  const own = item.form === "basic" || item.form === "cloze";
  await page.getByRole("button", { name: own ? (right ? /^I knew it/ : /^I did not/) : /^Next card/ }).click();
}

test("ten minutes on a collection: mixed forms, results with passages, due cards count and the others are practice", async ({
  page,
}) => {
  const sent = sentBy(page);
  const { collection } = await withDueCards(page, 4);
  await page.goto(`/library/${collection}`);
  await page.getByRole("link", { name: "Ten minutes on this" }).click();
  await expect(page.getByText("It ends after the card on which ten minutes are over.")).toBeVisible();
  await expect(page.getByLabel("Collection")).toHaveValue(collection);
  await accessible(page);
  await page.getByRole("group", { name: "Cards" }).getByRole("button", { name: "10" }).click();
  const made = page.waitForResponse(/\/api\/test\?/);
  await page.getByRole("button", { name: "Begin the test" }).click();
  const asked = SelfTest.parse(await (await made).json());
  expect(asked.items).toHaveLength(10);
  expect(asked.items.filter(({ counts }) => counts)).toHaveLength(4);
  expect(new Set(asked.items.map(({ form }) => form)).size).toBeGreaterThan(1);

  await answerItem(page, asked, 0, false);
  // A slip is taken back, and the card stands as it stood.
  await page.getByRole("button", { name: "Undo last answer" }).click();
  await expect(page.getByRole("button", { name: /^(Next card|I did not)/ })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: /^(Next card|I did not)/ }).click();
  await answerItem(page, asked, 1, false);
  for (let at = 2; at < 6; at += 1) await answerItem(page, asked, at, true);
  // A reload goes on where it was.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("7 of 10");
  await page.reload();
  for (let at = 6; at < 10; at += 1) await answerItem(page, asked, at, true);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You knew 8 of 10.");
  await expect(page.getByText("Four answers counted as reviews, six were practice.")).toBeVisible();
  const missed = page.locator("section").filter({ hasText: "What you missed" }).getByRole("listitem");
  await expect(missed).toHaveCount(2);
  for (const [at, entry] of (await missed.all()).entries()) {
    const card = asked.cards.find(({ id }) => id === asked.items[at]?.card);
    await expect(entry).toContainText(card?.key ?? "?");
  }
  await page
    .getByRole("button", { name: /^Passage/ })
    .first()
    .click();
  await expect(page.locator("#passage mark").first()).toBeVisible();
  await accessible(page);

  const undone = new Set(
    sent().flatMap(({ kind, payload }) => (kind === "undo" ? (payload as { event: string }).event : [])),
  );
  const counted = sent().filter(({ id, kind }) => /review|practice/.test(kind) && !undone.has(id));
  expect(undone.size).toBe(1);
  expect(counted.map(({ card, kind }) => [card, kind])).toEqual(
    asked.items.map(({ card, counts }) => [card, counts ? "review" : "practice"]),
  );
  expect(
    counted.filter(({ payload }) => {
      const { rating, share } = payload as { rating?: number; share?: number };
      return rating === 1 || share === 0;
    }),
  ).toHaveLength(2);

  await page.locator("#passage").getByRole("button", { name: "Close" }).first().click();
  await page.getByRole("button", { name: "Again with the 2 I missed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 of 2");
  await page.getByRole("link", { name: "Leave the test" }).click();
  await expect(page.getByRole("link", { name: "Test yourself" })).toBeVisible();
});

test("an exam date is set with its plan and plot in sight, told on Today, and taken back", async ({ page }) => {
  const sent = sentBy(page);
  const { collection } = await withDueCards(page, 2);
  await page.goto(`/library/${collection}`);
  await page.getByRole("button", { name: "Set an exam date" }).click();
  const dialog = page.getByRole("dialog");
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Day of the exam").fill(dayIn(5));
  await expect(dialog.getByText(/would be needed/)).toBeVisible();
  await dialog.getByLabel("Day of the exam").fill(dayIn(12));
  await expect(dialog.getByText(/new cards a day instead of 10/)).toBeVisible();
  await expect(dialog.getByText(/^On that day you would remember about \d+ of \d+ cards/)).toBeVisible();
  await expect(dialog.getByRole("img", { name: /with the plan/ })).toBeVisible();
  await accessible(page);
  await dialog.getByRole("button", { name: "Table" }).click();
  await expect(dialog.getByRole("row")).toHaveCount(14);
  await dialog.getByRole("button", { name: "Set the date" }).click();
  await expect(page.getByText(/^Exam on .*, in 1[12]\sdays\.$/)).toBeVisible();
  await expect.poll(() => sent().filter(({ kind }) => kind === "settings").length).toBe(1);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("The exam date is as before.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Set an exam date" })).toBeVisible();
  await page.getByRole("button", { name: "Set an exam date" }).click();
  await dialog.getByLabel("Day of the exam").fill(dayIn(12));
  const stored = page.waitForResponse("**/api/events");
  await dialog.getByRole("button", { name: "Set the date" }).click();
  await stored;
  await page.goto("/");
  await expect(page.getByText(/^exam in 1[12]\sdays/)).toBeVisible();
});
