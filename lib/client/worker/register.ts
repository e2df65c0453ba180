/** Held by every tab in which a card, an item or a draft is open: no new version takes over meanwhile. */
const OPEN = "footnote-card-open";

/** A new version that still waits is told again, ms. */
const TOLD_AGAIN_MS = 3_000;

/** Until `release` is called, no new version of the app takes over, in this tab or any other. */
export function holdVersion(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  // Given up before it was granted, it is not held at all.
  void navigator.locks?.request(OPEN, { mode: "shared" }, () => promise);
  return resolve;
}

/**
 * Registers the service worker once the page is idle, and lets a new version take over when no tab has a card open; a
 * page that is not in the midst of anything is then loaded anew. Does nothing where there can be none (plain http).
 * @param development a build that changes under the hand keeps nothing
 */
export function registerWorker(development: boolean): () => void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || development) return () => {};
  const stop = new AbortController();
  let registration: ServiceWorkerRegistration | null = null;
  const hadOne = workers.controller !== null;
  let asking = false;
  /** One request for the lock at a time: each that waits keeps other tabs from opening a card. */
  const look = () => {
    const waiting = registration?.waiting;
    if (!waiting || asking || stop.signal.aborted) return;
    asking = true;
    void takeOver(waiting).then(() => {
      asking = false;
      // A worker that was just waking may not have heard; told twice it does the same.
      setTimeout(look, TOLD_AGAIN_MS);
    });
  };
  workers.addEventListener(
    "controllerchange",
    // The first worker only adds itself; a later one brings other code than this page runs.
    () => hadOne && void whenNothingIsOpen(() => location.reload()),
    { signal: stop.signal },
  );
  void idle().then(async () => {
    if (stop.signal.aborted) return;
    registration = await workers.register("/sw.js", { updateViaCache: "none" }).catch(() => null);
    registration?.addEventListener(
      "updatefound",
      () => registration?.installing?.addEventListener("statechange", look, { signal: stop.signal }),
      { signal: stop.signal },
    );
    look();
  });
  // An app that stays open for weeks asks, too; and what waited may have become free.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") void registration?.update().catch(() => undefined);
      look();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** Another language was chosen: the stored pages are fetched in it. */
export const tellLanguage = (): void => void navigator.serviceWorker?.controller?.postMessage({ kind: "language" });

const takeOver = (worker: ServiceWorker) => whenNothingIsOpen(() => worker.postMessage({ kind: "take-over" }));

async function whenNothingIsOpen(act: () => void): Promise<void> {
  await navigator.locks?.request(OPEN, { mode: "exclusive" }, act);
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const later = () => setTimeout(resolve, 300);
    if (document.readyState === "complete") later();
    else addEventListener("load", later, { once: true });
  });
