"use client";
import { useEffect, useRef } from "react";
import type { Failure } from "#lib/client/failure.ts";
import { type CardFilters, isFiltered } from "#lib/client/library/filters.ts";
import type { CardsPage } from "#lib/contract/library.ts";
import { CardRow, type ListedCard } from "#lib/ui/library/card-row.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { browseWords } from "#lib/ui/text/en/browse.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { FailureMessage } from "../../_shell/failure-message.tsx";
import { useOutboxStatus } from "../../providers.tsx";
import { CardsWaiting } from "./cards-waiting.tsx";

interface CardListProps {
  readonly found: {
    readonly data: { readonly pages: readonly CardsPage[] } | undefined;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
    readonly refetch: () => Promise<unknown>;
  };
  readonly cards: readonly ListedCard[];
  readonly filters: CardFilters;
  readonly chosen: ReadonlyMap<string, unknown>;
  readonly open: string | null;
  readonly failure: Failure | null;
  readonly onChoose: (id: string, range: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

/** The cards that fit, as many as were scrolled to. */
export function CardList(props: CardListProps) {
  const browse = useWords(browseWords);
  const states = useWords(statesWords);
  const { network } = useOutboxStatus();
  const { found, cards, failure, filters } = props;
  const first = found.data?.pages[0];
  if (!first && failure) {
    return (
      <div className="pt-6">
        <FailureMessage failure={failure} offline={browse.offline} isOffline={network === "offline"}>
          <button type="button" className={act.primary} onClick={() => void found.refetch()}>
            {states.tryAgain}
          </button>
        </FailureMessage>
      </div>
    );
  }
  if (!first) return <CardsWaiting />;
  const filtered = isFiltered(filters);
  return (
    <section aria-label={browse.list} className="mt-5">
      <div className="flex min-h-8 items-baseline gap-4">
        <p className="type-small text-ink-muted" aria-live="polite">
          {first.count && browse.count(first.count.n, first.count.more)}
        </p>
        {filtered && (
          <button type="button" className={act.link} onClick={props.onClear}>
            {browse.clear}
          </button>
        )}
      </div>
      {cards.length === 0 ? (
        <div className="pt-2">
          <StateMessage
            title={filtered ? browse.none : browse.empty}
            message={filtered ? browse.noneHow : browse.emptyHow}
          />
        </div>
      ) : (
        <ul>
          {cards.map((card) => (
            <CardRow
              key={card.id}
              card={card}
              chosen={props.chosen.has(card.id)}
              open={props.open === card.id}
              day={first.day}
              now={first.now}
              onChoose={props.onChoose}
              onOpen={props.onOpen}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && <More busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />}
    </section>
  );
}

/** The next page comes when the end of this one is in sight; the button is for whoever does not scroll. */
function More({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const browse = useWords(browseWords);
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    const end = button.current;
    if (!end || busy) return;
    const watch = new IntersectionObserver((changes) => changes.at(-1)?.isIntersecting && more.current(), {
      rootMargin: "600px",
    });
    watch.observe(end);
    return () => watch.disconnect();
  }, [busy]);
  return (
    <button ref={button} type="button" className={`${act.quiet} mt-5`} aria-disabled={busy} onClick={onMore}>
      {busy ? browse.loading : browse.more}
    </button>
  );
}
