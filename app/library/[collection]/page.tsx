import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { collectionOf } from "#lib/server/services/library.ts";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../../locale.ts";
import { CollectionScreen } from "./collection-screen.tsx";

interface Params {
  readonly params: Promise<{ readonly collection: string }>;
}

const found = cache(async (id: string) => collectionOf(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const collection = await found((await params).collection);
  return collection ? { title: textFor(await requestLocale()).library.titleOf(collection.title) } : {};
}

export default async function Page({ params }: Params) {
  const collection = await found((await params).collection);
  if (!collection) notFound();
  const { id, title, documents, kinds } = collection;
  return <CollectionScreen collection={{ id, title, documents, kinds }} />;
}
