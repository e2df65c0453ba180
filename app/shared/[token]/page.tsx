import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { deps } from "#lib/server/http/deps.ts";
import { openShared } from "#lib/server/http/shared.ts";
import { SharedView } from "#lib/ui/shared/shared-view.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { sharedWords } from "#lib/ui/text/en/collection.ts";
import { passageWords } from "#lib/ui/text/en/passage.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../../locale.ts";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly page?: string | string[] }>;
}

const found = cache(async (token: string, page: string) => openShared(deps(), await headers(), token, page));
const pageOf = async (searchParams: Props["searchParams"]) => String((await searchParams).page ?? "1");

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const share = await found((await params).token, await pageOf(searchParams));
  if (!share) return {};
  const { titleOf } = wordsFor(await requestLocale(), sharedWords);
  return { title: titleOf(share.title), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** What a link shows to anybody who has it. Whatever is wrong with a link, there is no such page. */
export default async function Page({ params, searchParams }: Props) {
  const share = await found((await params).token, await pageOf(searchParams));
  if (!share) notFound();
  const locale = await requestLocale();
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      <SharedView share={share} words={wordsFor(locale, sharedWords)} passage={wordsFor(locale, passageWords)} />
    </>
  );
}
