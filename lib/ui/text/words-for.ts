import type { Locale } from "./locale.ts";
import { pseudo } from "./pseudo.ts";

const made = new WeakMap<object, object>();

/** A section of the catalogue (`en/*.ts`) in a locale. Asked twice it is the same object, so that memo holds. */
export function wordsFor<Section extends object>(locale: Locale, section: Section): Section {
  if (locale === "en") return section;
  const known = made.get(section) as Section | undefined;
  if (known) return known;
  const words = pseudo(section);
  made.set(section, words);
  return words;
}
