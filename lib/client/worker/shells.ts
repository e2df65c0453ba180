import { shells } from "./places.ts";

const PREFIX = "footnote-shells-";

/** Asks for a page as nobody: no cookie goes out, so that nothing of a person can come back. */
const asNobody = (path: string, language: string | null): Request =>
  new Request(path, {
    credentials: "omit",
    cache: "reload",
    redirect: "error",
    headers: { accept: "text/html", "x-footnote-shell": "1", ...(language ? { "x-footnote-language": language } : {}) },
  });

/** Only a page of our own, whole and not led elsewhere, is kept; with its headers, since the policy's nonce is in both. */
export const mayKeep = (response: Response): boolean =>
  response.status === 200 &&
  response.type === "basic" &&
  !response.redirected &&
  (response.headers.get("content-type") ?? "").startsWith("text/html") &&
  response.headers.has("content-security-policy");

/** Stores every shell of a build, all or none. @throws when one of them cannot be had */
export async function storeShells(build: string, language: string | null): Promise<void> {
  const pages: { path: string; page: Response }[] = [];
  for (const path of shells) {
    const response = await fetch(asNobody(path, language));
    if (!mayKeep(response)) throw new Error(`${path} cannot be kept: ${response.status} ${response.type}`);
    // Read to its end at once: a page left half read keeps its connection, and six of them keep all there are.
    pages.push({ path, page: new Response(await response.blob(), { headers: response.headers }) });
  }
  const cache = await caches.open(PREFIX + build);
  for (const { path, page } of pages) await cache.put(path, page);
}

export const shellOf = async (build: string, path: string): Promise<Response | undefined> =>
  (await caches.open(PREFIX + build)).match(path, { ignoreVary: true });

/** Shells of builds that no page uses any more. */
export async function dropOtherShells(build: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== PREFIX + build) await caches.delete(name);
}
