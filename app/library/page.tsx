import type { Metadata } from "next";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../locale.ts";
import { LibraryScreen } from "./library-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await requestLocale()).shell.titleLibrary };
}

/** The counters hang on the browser's time zone and on what it still has to say, so they are fetched from there. */
export default function Page() {
  return <LibraryScreen />;
}
