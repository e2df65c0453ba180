import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { collectionOf } from "#lib/server/services/library.ts";
import { libraryWords } from "#lib/ui/text/en/library.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../locale.ts";
import { CollectionScreen } from "./collection-screen.tsx";

interface Params {
  readonly params: Promise<{ readonly collection: string }>;
}

const found = cache(async (id: string) => collectionOf(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const collection = await found((await params).collection);
  return collection ? { title: wordsFor(await requestLocale(), libraryWords).titleOf(collection.title) } : {};
}

export default async function Page({ params }: Params) {
  const collection = await found((await params).collection);
  if (!collection) notFound();
  const { id, title, documents, kinds, owned } = collection;
  return <CollectionScreen collection={{ id, title, documents, kinds, owned }} />;
}
