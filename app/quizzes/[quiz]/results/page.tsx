import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { ownQuizTitle } from "#lib/server/services/quiz/own-title.ts";
import { resultsWords } from "#lib/ui/text/en/results.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../../locale.ts";
import { ResultsScreen } from "./results-screen.tsx";

interface Params {
  readonly params: Promise<{ readonly quiz: string }>;
}

const found = cache(async (id: string) => ownQuizTitle(deps(), (await currentLearner())?.id ?? null, id));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const title = await found((await params).quiz);
  return title === null ? {} : { title: wordsFor(await requestLocale(), resultsWords).titleOf(title) };
}

export default async function Page({ params }: Params) {
  const { quiz } = await params;
  if ((await found(quiz)) === null) notFound();
  return <ResultsScreen quiz={quiz} />;
}
