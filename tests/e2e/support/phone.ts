import { expect, type Page } from "@playwright/test";
import { reviewOf } from "./review.ts";

/** The worker holds everything the app needs. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  });
}

/** How many records each store of this browser has. */
export const stored = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open("footnote");
        // Not there yet: looking must not make an empty one, which the app would take for its own.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => (opening.error?.name === "AbortError" ? resolve({}) : reject(opening.error));
        opening.onsuccess = async () => {
          const db = opening.result;
          const counts: Record<string, number> = {};
          for (const store of db.objectStoreNames)
            counts[store] = await new Promise((counted) => {
              const asked = db.transaction(store).objectStore(store).count();
              asked.onsuccess = () => counted(asked.result);
            });
          db.close();
          resolve(counts);
        };
      }),
  );

/** Nothing waits, and what was answered has come back as cards. */
export async function synced(page: Page): Promise<void> {
  await expect.poll(async () => (await stored(page)).outbox, { timeout: 20_000 }).toBe(0);
}

/** Answers the card on screen and waits for what follows: what is shown next was written down before. */
export async function answerOne(page: Page, remembered = true): Promise<void> {
  const review = reviewOf(page);
  await review.show.click();
  await page.getByRole("button", { name: remembered ? /^Remembered/ : /^Forgot/ }).click();
  await expect(review.show.or(review.done)).toBeVisible();
}
