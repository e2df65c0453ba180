import type { Metadata } from "next";
import { quizzesWords } from "#lib/ui/text/en/quizzes.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { QuizzesScreen } from "./quizzes-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), quizzesWords).titlePage };
}

export default function Page() {
  return <QuizzesScreen />;
}
