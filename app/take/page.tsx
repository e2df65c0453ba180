import type { Metadata } from "next";
import { headers } from "next/headers";
import type { FirstItem } from "#lib/contract/take.ts";
import { deps } from "#lib/server/http/deps.ts";
import { NONCE_HEADER } from "#lib/server/http/headers.ts";
import { takerIn } from "#lib/server/http/take/taker-cookie.ts";
import { firstItem } from "#lib/server/services/quiz/first-item.ts";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { shellNonce } from "../look.ts";
import { TakeScreen } from "./take-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { title } = wordsFor(await requestLocale(), takeWords);
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/**
 * The code stands behind the # of the address, where no server sees it; so this page is the same for everybody, but for the
 * first item of the attempt that its browser is in, which is hidden where the address means another.
 */
export default async function Page() {
  const first = await itemAtFirst();
  return (
    <>
      <TakeScreen first={first} />
      {first && <script nonce={(await headers()).get(NONCE_HEADER) ?? undefined}>{unlessMeant(first.attempt)}</script>}
    </>
  );
}

async function itemAtFirst(): Promise<FirstItem | null> {
  if ((await shellNonce()) !== null) return null;
  const taker = await takerIn(deps(), { headers: await headers() });
  return taker === null ? null : firstItem(deps(), taker);
}

/** Before the first paint (page.css). */
const unlessMeant = (attempt: string): string =>
  `if(location.hash.split("/")[1]!==${JSON.stringify(attempt)})document.documentElement.dataset.picked=""`;
