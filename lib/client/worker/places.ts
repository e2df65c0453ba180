/**
 * What the service worker does with a page that is opened. `shell`: the stored page at once, whatever the network does:
 * it is the same for everybody and reads what is on the device. `network`: the server's page, and the stored one when
 * there is no server. `pass`: none of the worker's business.
 */
export type Way = "shell" | "network" | "pass";

/** Pages that are the same for everybody. Only these are ever stored (reliability.md T27, T28). */
export const shells = [
  "/",
  "/review",
  "/test",
  "/library",
  "/library/add",
  "/inbox",
  "/progress",
  "/settings",
  "/quizzes",
  "/take",
  "/account",
  "/offline",
] as const;

/** Where the stored page is the whole page: nothing of the address is read on the server. */
const whole: ReadonlySet<string> = new Set([
  "/review",
  "/test",
  "/library",
  "/progress",
  "/settings",
  "/quizzes",
  "/take",
  "/account",
]);

/** Pages that must come from the server or not at all. */
const never = /^\/(?:api|_next|shared|operator)(?:\/|$)/;

/** @param known the device has been somebody's: without that the first page is the server's greeting */
export function wayOf(pathname: string, known: boolean): Way {
  if (never.test(pathname)) return "pass";
  if (whole.has(pathname)) return "shell";
  return pathname === "/" && known ? "shell" : "network";
}

/** The stored page that stands in for one that cannot be had. */
export const standIn = (pathname: string): string =>
  (shells as readonly string[]).includes(pathname) ? pathname : "/offline";
