"use client";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A page that could not be made, said so, with one thing to do. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const states = useWords(statesWords);
  const digest = (error as { digest?: unknown } | null)?.digest;
  return (
    <>
      <Top waiting={null} withNavigation={false} />
      <main className="sheet-of-paper gutters pt-3 wide:pt-8">
        <StateMessage
          title={states.failedTitle}
          message={states.failed}
          detail={typeof digest === "string" ? states.withId(digest) : undefined}
        >
          <button type="button" className={act.primary} onClick={retry}>
            {states.tryAgain}
          </button>
        </StateMessage>
      </main>
    </>
  );
}
