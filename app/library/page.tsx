import type { Metadata } from "next";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { LibraryScreen } from "./library-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleLibrary };
}

/** The counters hang on the browser's time zone and on what it still has to say, so they are fetched from there. */
export default function Page() {
  return <LibraryScreen />;
}
