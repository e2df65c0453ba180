"use client";
import Link from "next/link";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { inboxWords } from "#lib/ui/text/en/inbox.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

/** @param accepted how many were accepted just now; null: none were there to decide about */
export function NothingWaits({ accepted }: { readonly accepted: number | null }) {
  const words = useWords(inboxWords);
  return (
    <StateMessage title={words.empty} message={accepted === null ? words.emptyHow : words.emptyDone(accepted)}>
      {accepted ? (
        <Link href="/review" className={act.primary}>
          {words.review}
        </Link>
      ) : (
        <Link href="/library/add" className={act.primary}>
          {words.add}
        </Link>
      )}
    </StateMessage>
  );
}
