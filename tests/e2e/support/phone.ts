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

/** The records of each store of this browser. */
export const records = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open("footnote");
        // Not there yet: looking must not make an empty one, which the app would take for its own.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => (opening.error?.name === "AbortError" ? resolve({}) : reject(opening.error));
        opening.onsuccess = async () => {
          const db = opening.result;
          const all: Record<string, unknown[]> = {};
          for (const store of db.objectStoreNames)
            all[store] = await new Promise((found) => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => found(asked.result);
            });
          db.close();
          resolve(all);
        };
      }),
  );

/** How many there are. */
export const stored = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await records(page)).map(([store, all]) => [store, all.length]));

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
