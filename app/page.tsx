import type { Metadata } from "next";
import { currentLearner } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { getSample } from "#lib/server/services/sample.ts";
import { today } from "#lib/server/services/today.ts";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { atFirst } from "./_shell/at-first.ts";
import { Early } from "./_shell/early.tsx";
import { FirstRunScreen } from "./_today/first-run-screen.tsx";
import { TodayScreen } from "./_today/today-screen.tsx";
import { requestLocale } from "./locale.ts";
import { shellNonce } from "./look.ts";

export async function generateMetadata(): Promise<Metadata> {
  const titles = wordsFor(await requestLocale(), titlesWords);
  return { title: (await isSomebodys()) ? titles.titleToday : titles.titleFirst };
}

export default async function Page() {
  if (await isSomebodys())
    return (
      <>
        <Early path="/api/today" />
        <TodayScreen first={await atFirst(today)} />
      </>
    );
  const { card, collection, cards } = await getSample(deps());
  const example = card && { stem: card.stem, key: card.key, note: card.note, passage: card.passage };
  return <FirstRunScreen example={example} collection={collection} cards={cards} />;
}

/** The stored page is opened only where somebody learns already (lib/client/worker/sw.ts). */
const isSomebodys = async (): Promise<boolean> => (await shellNonce()) !== null || (await currentLearner()) !== null;
