"use client";
import { createContext, type ReactNode, use, useContext } from "react";
import { loadWords } from "./load.ts";
import type { Locale } from "./locale.ts";
import { english, type Translate } from "./translation.ts";

const Context = createContext<Translate>(english);

/**
 * No Suspense around it on purpose: the server waits for the words before it sends the page, and the browser keeps that
 * page until it has them too.
 */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const translate = locale === "en" ? english : use(loadWords(locale));
  return <WordsIn translate={translate}>{children}</WordsIn>;
}

/** The words of whoever has them already. */
export const WordsIn = ({ translate, children }: { translate: Translate; children: ReactNode }) => (
  <Context.Provider value={translate}>{children}</Context.Provider>
);

/** A section of the catalogue in the reader's locale. Imported section by section, so that a screen loads only its own words. */
export const useWords = <Section extends object>(section: Section): Section => useContext(Context)(section);
