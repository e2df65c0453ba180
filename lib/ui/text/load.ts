import type { Locale } from "./locale.ts";
import { english, type Translate, translateBy, translateInto } from "./translation.ts";

// One chunk a language, fetched only by whoever reads it: English is in the pages themselves.
const loaders: Readonly<Record<Exclude<Locale, "en">, () => Promise<Translate>>> = {
  de: async () => translateInto((await import("./de/index.ts")).de),
  ar: async () => translateInto((await import("./ar/index.ts")).ar),
  "en-XA": async () => translateBy((await import("./pseudo.ts")).pseudo),
};

const loaded = new Map<Locale, Promise<Translate>>();

/** The words of a locale; the same promise each time. English where they cannot be fetched: better than no page. */
export function loadWords(locale: Exclude<Locale, "en">): Promise<Translate> {
  const known = loaded.get(locale);
  if (known) return known;
  const words = loaders[locale]().catch(() => {
    loaded.delete(locale);
    return english;
  });
  loaded.set(locale, words);
  return words;
}
