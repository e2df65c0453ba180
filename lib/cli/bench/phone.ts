import type { BrowserContext, Page } from "@playwright/test";

const PATIENCE_MS = 60_000;

/** Makes a context a new learner's. */
export const becomeLearner = async (context: BrowserContext, url: string): Promise<void> =>
  void (await context.request.post(`${url}/api/learner`, { data: {} }));

/** A learner's page with the worker in charge, on a device that was told everything. */
export async function settledPage(context: BrowserContext, url: string): Promise<Page> {
  await becomeLearner(context, url);
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: PATIENCE_MS });
  await page.waitForFunction(isTold, null, { timeout: PATIENCE_MS, polling: 200 });
  return page;
}

/** In the page. */
const isTold = () =>
  new Promise<boolean>((resolve) => {
    const opening = indexedDB.open("footnote");
    // Not there yet: looking must not make an empty one, which the app would take for its own.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const db = opening.result;
      const asked = db.transaction("about").objectStore("about").get("self");
      asked.onsuccess = () => resolve(Boolean(asked.result?.state) && asked.result.filling === null);
      db.close();
    };
  });
