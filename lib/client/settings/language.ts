/** Name of the cookie that keeps the language chosen in the settings; without it the browser's own wish counts. */
export const LANGUAGE_COOKIE = "footnote-language";
const YEAR_S = 365 * 86_400;

const chosen = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=([a-z]{2})(?:;|$)`);

/** The language chosen in this browser; null: as the device. */
export const chosenLanguage = (): string | null => chosen.exec(document.cookie)?.[1] ?? null;

/** @param language null: as the device */
export function chooseLanguage(language: string | null): void {
  const kept = language === null ? "=; max-age=0" : `=${language}; max-age=${YEAR_S}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and over plain http
  document.cookie = `${LANGUAGE_COOKIE}${kept}; path=/; samesite=lax`;
}
