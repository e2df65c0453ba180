import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { documentPage, headOfDocument } from "#lib/server/services/document-page.ts";
import { readerWords } from "#lib/ui/text/en/reader.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../locale.ts";
import { ReadScreen } from "./read-screen.tsx";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<{ readonly fact?: string | string[] }>;
}

/** A longer one is fetched by the page: what is painted at first is sent twice, as text and as what it is made from. */
const LONGEST_PAINTED = 100_000;

const found = cache(async (id: string) => headOfDocument(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const head = await found((await params).document);
  return head === null ? {} : { title: wordsFor(await requestLocale(), readerWords).titleOf(head.title) };
}

export default async function Page({ params, searchParams }: Props) {
  const { document } = await params;
  const head = await found(document);
  if (head === null) notFound();
  const { fact } = await searchParams;
  const page = head.length > LONGEST_PAINTED ? null : await documentPage(deps(), await currentLearner(), document);
  return (
    <ReadScreen
      document={document}
      page={page && { page, at: deps().clock() }}
      fact={typeof fact === "string" ? fact : null}
    />
  );
}
