import type { Metadata } from "next";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { InboxScreen } from "./inbox-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleInbox };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ document?: string | string[] }> }) {
  const { document } = await searchParams;
  return <InboxScreen document={typeof document === "string" ? document : null} />;
}
