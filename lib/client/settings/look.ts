import type { Preferences } from "#lib/domain/review/preferences.ts";

/** Name of the cookie that lets the server paint the first page in the learner's theme and size. It says nothing else. */
export const LOOK_COOKIE = "footnote-look";
const YEAR_S = 365 * 86_400;

/** Puts theme and text size on the page, and where the next page finds them. */
export function applyLook({ theme, textSize }: Pick<Preferences, "theme" | "textSize">): void {
  const root = document.documentElement;
  if (theme === "device") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.text = String(Math.round(textSize * 100));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and over plain http
  document.cookie = `${LOOK_COOKIE}=${theme}.${Math.round(textSize * 100)}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
