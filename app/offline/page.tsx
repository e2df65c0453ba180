import Link from "next/link";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";

/** Stands in, without a network, for a page that only the server has. */
export default async function Page() {
  const states = wordsFor(await requestLocale(), statesWords);
  return (
    <>
      <Top waiting={null} />
      <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8">
        <StateMessage title={states.offlineTitle} message={states.offlinePage}>
          <Link href="/" className={act.primary}>
            {states.toToday}
          </Link>
        </StateMessage>
      </main>
    </>
  );
}
