import { ar } from "./ar/index.ts";
import { de } from "./de/index.ts";
import type { Locale } from "./locale.ts";
import { pseudo } from "./pseudo.ts";
import { english, type Translate, translateBy, translateInto } from "./translation.ts";

const all: Readonly<Record<Locale, Translate>> = {
  en: english,
  de: translateInto(de),
  ar: translateInto(ar),
  "en-XA": translateBy(pseudo),
};

/** A section of the catalogue (`en/*.ts`) in a locale. For the server and tests: it knows every language. Components have `useWords`. */
export const wordsFor = <Section extends object>(locale: Locale, section: Section): Section => all[locale](section);
