import type { Page } from "@playwright/test";
import { EventReply } from "#lib/contract/events.ts";
import { ReviewSession } from "#lib/contract/review.ts";
import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import { fold } from "#lib/domain/review/fold.ts";
import { retrievability } from "#lib/domain/review/fsrs.ts";
import { begin, type GradeName, nextOrDone, reviewOf } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const DAY_MS = 86_400_000;
const tomorrowUrl = process.env.E2E_TOMORROW_URL;

test.use({ timezoneId: "UTC" });

test("tomorrow the queue is what FSRS said today", async ({ page }) => {
  if (!tomorrowUrl)
    throw new Error("E2E_TOMORROW_URL names the second server, whose clock is a day ahead: npm test -- e2e starts it");
  const log = recordLog(page);
  const review = await begin(page);
  const grades: GradeName[] = ["Again", "Hard", "Good", "Easy"];
  for (let n = 0, done = await nextOrDone(review); !done; n += 1, done = await nextOrDone(review)) {
    await review.show.click();
    await review.grade(grades[n % 4] as GradeName).click();
    await expect(review.grades).toBeHidden();
  }
  await expect(page.getByText(/Tomorrow/)).toBeVisible(); // the server has every answer, so the log is whole

  const today = ReviewSession.parse(await (await page.request.get("/api/review?zone=UTC")).json());
  const memories = new Map(
    [...log()].map(([card, events]) => [card, fold(events, () => today.settings.values).memory]),
  );
  expect(memories.size).toBe(10);
  const due = [...memories].filter(([, memory]) => memory.dueDay !== null && memory.dueDay <= today.day + 1);
  expect(due.length).toBeGreaterThan(0);
  const expected = due
    .map(([card, memory]) => ({
      card,
      recall: retrievability(today.day + 1 - (memory.lastDay ?? 0), memory.stability, today.settings.values),
    }))
    .sort((a, b) => a.recall - b.recall || (a.card < b.card ? -1 : 1))
    .map(({ card }) => card);

  // Another server on the same data and a browser whose clock agrees with it; the session's cookie knows no ports.
  await page.clock.install({ time: Date.now() + DAY_MS });
  const reply = await page.request.get(`${tomorrowUrl}/api/review?zone=UTC`);
  const tomorrow = ReviewSession.parse(await reply.json());
  expect(tomorrow.day).toBe(today.day + 1);
  const known = new Map(tomorrow.cards.map((card) => [card.id, card]));
  const reviews = tomorrow.order.filter((card) => known.get(card)?.memory.state === "review");
  expect(reviews).toEqual(expected);
  for (const card of reviews) expect(known.get(card)?.memory).toEqual(memories.get(card));

  await page.goto(tomorrowUrl);
  const fresh = tomorrow.order.length - reviews.length;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cards today\.$/);
  await expect(page.getByText(new RegExp(`to review and ${fresh === 10 ? "ten" : fresh} new`))).toBeVisible();
  await page.getByRole("link", { name: /^Begin review/ }).click();
  await expect(reviewOf(page).stem).toContainText(
    (known.get(tomorrow.order[0] ?? "")?.stem ?? "?").split("_____")[0] as string,
  );
});

/** Every event the page sent, stamped as the server answered, by card. */
function recordLog(page: Page): () => Map<string, StampedEvent[]> {
  const byId = new Map<string, StampedEvent>();
  page.on("response", async (response) => {
    if (!response.url().endsWith("/api/events") || !response.ok()) return;
    const sent = response.request().postDataJSON() as { events: LearnerEvent[] };
    const { results } = EventReply.parse(await response.json());
    for (const [i, result] of results.entries()) {
      const event = sent.events[i];
      if (event && result.status === "stored")
        byId.set(event.id, { ...event, effective: result.effective, day: result.day });
    }
  });
  return () =>
    Map.groupBy(
      [...byId.values()].filter((event) => event.card !== null),
      (event) => event.card as string,
    );
}
