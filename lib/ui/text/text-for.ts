import { en, type Text } from "./en.ts";
import { pseudo } from "./pseudo.ts";

export type Locale = "en" | "en-XA";

const catalogues = new Map<Locale, Text>();

export function textFor(locale: Locale): Text {
  const known = catalogues.get(locale);
  if (known) return known;
  const made = locale === "en-XA" ? pseudo(en) : en;
  catalogues.set(locale, made);
  return made;
}

/** The interface speaks English; `en-XA` as the first choice asks for the pseudo-locale. */
export const localeFrom = (acceptLanguage: string | null): Locale =>
  /^\s*en-xa\b/i.test(acceptLanguage ?? "") ? "en-XA" : "en";
