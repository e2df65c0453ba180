import Link from "next/link";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "./locale.ts";

export default async function NotFound() {
  const states = wordsFor(await requestLocale(), statesWords);
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      <main className="sheet-of-paper gutters pt-3 wide:pt-8">
        <StateMessage title={states.missingTitle} message={states.missing}>
          <Link href="/" className={act.primary}>
            {states.toToday}
          </Link>
        </StateMessage>
      </main>
    </>
  );
}
