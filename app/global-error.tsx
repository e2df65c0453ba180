"use client";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { fontVariables } from "./fonts.ts";
import "./globals.css";

/** Stands in for the whole page when even its frame could not be made: no provider and no request to ask. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const states = statesWords;
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>{`${states.failedTitle} · Footnote`}</title>
        <main className="sheet-of-paper gutters pt-12">
          <StateMessage title={states.failedTitle} message={states.failed}>
            <button type="button" className={act.primary} onClick={retry}>
              {states.tryAgain}
            </button>
          </StateMessage>
        </main>
      </body>
    </html>
  );
}
