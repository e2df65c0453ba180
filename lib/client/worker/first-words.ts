/**
 * A stored page is painted from the device by a small script (app/_first/first.tsx). The app's own scripts wait for that in
 * here: on a phone they take the processor for half a second, and a database's answers would come between them.
 */

/** Stored pages that are painted so. */
const painted: ReadonlySet<string> = new Set(["/", "/review"]);

/** Longest that scripts are held back, ms: the page comes alive whatever became of its painting. */
const PATIENCE_MS = 1_500;

const waiting = new Map<string, { readonly over: Promise<void>; readonly end: () => void }>();

/** A stored page is on its way to a client that is just being made. */
export function beginPainting(client: string, pathname: string): void {
  if (!client || !painted.has(pathname)) return;
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = () => {
      waiting.delete(client);
      resolve();
    };
  });
  setTimeout(end, PATIENCE_MS);
  waiting.set(client, { over, end });
}

/** The page says that it is painted, or that there is nothing to paint. */
export const endPainting = (client: string): void => waiting.get(client)?.end();

/** When a request of a page may be answered; null: now. */
export function heldBack(client: string, { destination }: Request, pathname: string): Promise<void> | null {
  return destination === "script" && pathname.startsWith("/_next/") ? (waiting.get(client)?.over ?? null) : null;
}
