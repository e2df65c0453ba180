"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Text } from "./en.ts";
import { type Locale, textFor } from "./text-for.ts";

const Context = createContext<Text>(textFor("en"));

export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Context value={textFor(locale)}>{children}</Context>;
}

export const useText = (): Text => useContext(Context);
