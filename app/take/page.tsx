import type { Metadata } from "next";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { TakeScreen } from "./take-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { title } = wordsFor(await requestLocale(), takeWords);
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** The code stands behind the # of the address, where no server sees it; so this page is the same for everybody. */
export default function Page() {
  return <TakeScreen />;
}
