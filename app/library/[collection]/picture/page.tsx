import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { collectionOf } from "#lib/server/services/library.ts";
import { pictureWords } from "#lib/ui/text/en/picture.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../../locale.ts";
import { PictureScreen } from "./picture-screen.tsx";

interface Params {
  readonly params: Promise<{ readonly collection: string }>;
}

const found = cache(async (id: string) => collectionOf(deps(), await currentLearner(), id));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const collection = await found((await params).collection);
  return collection ? { title: wordsFor(await requestLocale(), pictureWords).titleOf(collection.title) } : {};
}

export default async function Page({ params }: Params) {
  const collection = await found((await params).collection);
  if (!collection) notFound();
  return <PictureScreen id={collection.id} title={collection.title} />;
}
