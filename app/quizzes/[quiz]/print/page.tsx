import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { titleOfOwnQuiz } from "#lib/server/services/quiz/own-quizzes.ts";
import { quizSettingsWords } from "#lib/ui/text/en/quiz-settings.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../../locale.ts";
import { PrintScreen } from "./print-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly quiz: string }>;
}

const found = cache(async (id: string) => titleOfOwnQuiz(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await found((await params).quiz);
  return title === null ? {} : { title: wordsFor(await requestLocale(), quizSettingsWords).printTitle(title) };
}

export default async function Page({ params }: Props) {
  const { quiz } = await params;
  if ((await found(quiz)) === null) notFound();
  return <PrintScreen id={quiz} />;
}
