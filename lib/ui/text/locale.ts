export type Locale = "en" | "en-XA";

/** The interface speaks English; `en-XA` as the first choice asks for the pseudo-locale. */
export const localeFrom = (acceptLanguage: string | null): Locale =>
  /^\s*en-xa\b/i.test(acceptLanguage ?? "") ? "en-XA" : "en";
