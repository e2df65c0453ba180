/** Languages a reader may choose, each by its own name. */
export const languages = { en: "English", de: "Deutsch", ar: "العربية" } as const;
export type Language = keyof typeof languages;

/** `en-XA` is for finding forgotten words; only Accept-Language asks for it. */
export type Locale = Language | "en-XA";

export const isLanguage = (text: string | null | undefined): text is Language =>
  typeof text === "string" && Object.hasOwn(languages, text);

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** The language a browser likes best of those there are; English when it likes none. `en-XA` counts as a first choice only. */
export function localeFrom(acceptLanguage: string | null): Locale {
  if (/^\s*en-xa\b/i.test(acceptLanguage ?? "")) return "en-XA";
  const wishes = (acceptLanguage ?? "").split(",").map((wish) => {
    const [tag = "", ...rest] = wish.split(";");
    const q = rest.map((part) => /^\s*q=([\d.]+)\s*$/i.exec(part)?.[1]).find(Boolean);
    return { language: tag.trim().toLowerCase().split("-")[0] as string, q: q === undefined ? 1 : Number(q) };
  });
  // A stable sort: of equals the first named is liked better.
  const best = wishes.filter(({ q }) => q > 0).toSorted((a, b) => b.q - a.q);
  return best.map(({ language }) => language).find(isLanguage) ?? "en";
}
