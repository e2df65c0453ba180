import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { titleOfDocument } from "#lib/server/services/document-page.ts";
import { readerWords } from "#lib/ui/text/en/reader.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../locale.ts";
import { ReadScreen } from "./read-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<{ readonly fact?: string | string[] }>;
}

const found = cache(async (id: string) => titleOfDocument(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await found((await params).document);
  return title === null ? {} : { title: wordsFor(await requestLocale(), readerWords).titleOf(title) };
}

export default async function Page({ params, searchParams }: Props) {
  const { document } = await params;
  if ((await found(document)) === null) notFound();
  const { fact } = await searchParams;
  return <ReadScreen document={document} fact={typeof fact === "string" ? fact : null} />;
}
