"use client";
import { useQuery } from "@tanstack/react-query";
import type { LibraryApi } from "#lib/client/library/api.ts";
import { cardQuery } from "#lib/client/queries/library.ts";
import type { CardDoubt } from "#lib/contract/library.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { CardView } from "#lib/ui/library/card-view.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { browseWords } from "#lib/ui/text/en/browse.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { OtherDocuments } from "../../_shell/other-documents.tsx";

interface OpenCardProps {
  readonly api: LibraryApi;
  readonly id: string;
  /** As the list has it, which knows what this device just did; null when the card is not in the list. */
  readonly memory: CardMemory | null;
  /** As the list has it: what a quiz says of the card. */
  readonly doubt?: CardDoubt | null | undefined;
  readonly day: number;
  readonly now: number;
  readonly onClose: () => void;
}

export function OpenCard({ api, id, memory, doubt = null, day, now, onClose }: OpenCardProps) {
  const browse = useWords(browseWords);
  const { data, error } = useQuery(cardQuery(api, id));
  return (
    <aside className="card-view card-view-open" aria-label={browse.card}>
      {data ? (
        <CardView
          others={data.others && <OtherDocuments key={data.id} card={data.id} others={data.others} />}
          card={data}
          memory={memory ?? data.memory}
          doubt={doubt}
          day={day}
          now={now}
          onClose={onClose}
        />
      ) : error ? (
        <>
          <p className="pt-3">{browse.cardMissing}</p>
          <button type="button" className={`${act.quiet} mt-4`} onClick={onClose}>
            {browse.closeCard}
          </button>
        </>
      ) : (
        <Skeleton label={browse.cardLoading} lines={["short", "long", "middle"]} />
      )}
    </aside>
  );
}
