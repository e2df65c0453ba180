import type { Metadata } from "next";
import { testWords } from "#lib/ui/text/en/test.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { TestScreen } from "./test-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), testWords).titlePage };
}

/** A self-test lives in the browser; what it is about stands behind the # of its address. */
export default function Page() {
  return <TestScreen />;
}
