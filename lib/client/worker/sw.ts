/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist, type SerwistGlobalConfig } from "serwist";
import { beginPainting, endPainting, heldBack } from "./first-words.ts";
import { standIn, wayOf } from "./places.ts";
import { onNotificationClick, onPush } from "./push.ts";
import { keepShared } from "./shared.ts";
import { dropOtherShells, shellOf, storeShells } from "./shells.ts";

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    /** Filled in when the app is built (lib/cli/worker.ts). */
    __SW_MANIFEST: readonly PrecacheEntry[];
    __BUILD: string;
  }
}
declare const self: ServiceWorkerGlobalScope;

const build = self.__BUILD;

const serwist = new Serwist({
  precacheEntries: [...self.__SW_MANIFEST],
  precacheOptions: { cleanupOutdatedCaches: true, fetchOptions: { credentials: "omit" }, concurrency: 6 },
  // A new version takes over when no card is open: the page says when (register.ts).
  skipWaiting: false,
  clientsClaim: true,
  // Nothing is stored while the app runs. What a route below does not answer goes to the network as if there were no
  // worker; so does every request to /api.
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) =>
        sameOrigin && request.mode === "navigate" && wayOf(url.pathname, true) !== "pass",
      method: "GET",
      handler: ({ request, url, event }) => page(request, url.pathname, (event as FetchEvent).resultingClientId),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname === "/share",
      method: "POST",
      handler: ({ request }) => taken(request),
    },
  ],
});

self.addEventListener("install", (event) => event.waitUntil(language().then((known) => storeShells(build, known))));
self.addEventListener("activate", (event) => event.waitUntil(dropOtherShells(build)));
self.addEventListener("message", (event) => {
  const said = event.data as { kind?: unknown } | null;
  if (said?.kind === "take-over") void self.skipWaiting();
  if (said?.kind === "painted") endPainting((event.source as Client | null)?.id ?? "");
  if (said?.kind === "language") event.waitUntil(language().then((known) => storeShells(build, known)));
});
self.addEventListener("push", onPush);
self.addEventListener("notificationclick", onNotificationClick);
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const ready = heldBack(event.clientId, request, new URL(request.url).pathname);
  if (!ready) return;
  event.stopImmediatePropagation();
  event.respondWith(ready.then(() => serwist.handleRequest({ request, event }) ?? fetch(request)));
});
serwist.addEventListeners();

async function page(request: Request, pathname: string, client: string): Promise<Response> {
  const way = wayOf(pathname, pathname === "/" && (await isKnown()));
  const stored = way === "shell" ? await shellOf(build, pathname) : undefined;
  if (stored) {
    beginPainting(client, pathname);
    return stored;
  }
  try {
    return await fetch(request);
  } catch (failure) {
    const instead = await shellOf(build, standIn(pathname));
    if (instead) return instead;
    throw failure;
  }
}

async function taken(request: Request): Promise<Response> {
  await keepShared(await request.formData(), crypto.randomUUID(), Date.now());
  return Response.redirect("/library/add#shared", 303);
}

/** Whether this browser has been a learner's. Asked without making a database that is not there. */
function isKnown(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("footnote");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const db = opening.result;
      const asked = db.transaction("device").objectStore("device").get("self");
      asked.onsuccess = () => resolve(asked.result?.learner === true);
      asked.onerror = () => resolve(false);
      db.close();
    };
  });
}

/** What was chosen in Settings; a browser without `cookieStore` goes by its own language. */
async function language(): Promise<string | null> {
  const cookies = (self as { cookieStore?: { get(name: string): Promise<{ value?: string } | null> } }).cookieStore;
  return (await cookies?.get("footnote-language").catch(() => null))?.value ?? null;
}
