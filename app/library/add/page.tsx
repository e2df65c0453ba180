import type { Metadata } from "next";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { ownedDocument } from "#lib/server/services/document-page.ts";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../locale.ts";
import { AddScreen } from "./add-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleLibrary };
}

interface Props {
  readonly searchParams: Promise<{ readonly replaces?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const { replaces } = await searchParams;
  const learner = await currentLearner();
  const document = typeof replaces === "string" && learner ? await ownedDocument(deps(), learner, replaces) : null;
  return <AddScreen replaces={document} />;
}
