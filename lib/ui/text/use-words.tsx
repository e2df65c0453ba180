"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "./locale.ts";
import { wordsFor } from "./words-for.ts";

const Context = createContext<Locale>("en");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Context value={locale}>{children}</Context>;
}

/** A section of the catalogue in the reader's locale. Imported section by section, so that a screen loads only its own words. */
export const useWords = <Section extends object>(section: Section): Section => wordsFor(useContext(Context), section);
