import { BORROWED_MARK, HERE_COOKIE } from "#lib/contract/here.ts";

/** The second half of this browser's session as it stands there; null when there is none. */
export function half(): string | null {
  if (typeof document === "undefined") return null;
  const pair = document.cookie.split("; ").find((each) => each.startsWith(`${HERE_COOKIE}=`));
  return pair?.slice(HERE_COOKIE.length + 1) || null;
}

/** The phone is somebody else's: nothing is kept on it. */
export const isBorrowed = (): boolean => half()?.startsWith(BORROWED_MARK) ?? false;

/** From now on the server counts the session for nothing, whatever cookies are left. */
export function dropHalf(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and over plain http
  document.cookie = `${HERE_COOKIE}=; Max-Age=0; Path=/; SameSite=Lax`;
}
