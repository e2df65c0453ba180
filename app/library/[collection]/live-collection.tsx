"use client";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { failureIn } from "#lib/client/failure.ts";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { afterBulk, type BulkAction, bulkDrafts } from "#lib/client/library/bulk.ts";
import { withMemories } from "#lib/client/library/overlay.ts";
import { cardsQuery } from "#lib/client/queries/library.ts";
import { deviceHere, deviceZone } from "#lib/client/zone.ts";
import { type CardsPage, type Collection, MOST_AT_ONCE } from "#lib/contract/library.ts";
import { BulkBar } from "#lib/ui/library/bulk-bar.tsx";
import { BulkDialog } from "#lib/ui/library/bulk-dialog.tsx";
import { CardFilters } from "#lib/ui/library/card-filters.tsx";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { bulkWords } from "#lib/ui/text/en/bulk.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import { OutboxBanner } from "../../_shell/outbox-banner.tsx";
import { useDeeds } from "../../_shell/use-deeds.ts";
import { useWaiting } from "../../_shell/use-waiting.ts";
import { CardList } from "./card-list.tsx";
import { ChangeCollection } from "./change-collection.tsx";
import { CollectionFrame } from "./collection-frame.tsx";
import { ExamDate } from "./exam-date.tsx";
import { OpenCard } from "./open-card.tsx";
import { useFilters } from "./use-filters.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useSelection } from "./use-selection.ts";
import { useWide } from "./use-wide.ts";

export function LiveCollection({ client, collection }: { client: Client; collection: Collection }) {
  const bulk = useWords(bulkWords);
  const queries = useQueryClient();
  const [api] = useState(() => createLibraryApi());
  const wide = useWide();
  const waiting = useWaiting(client);
  const search = useRef<HTMLInputElement>(null);
  const asked = useFilters(collection.id);
  const { filters } = asked;
  const query = cardsQuery(api, client.outbox, deviceZone(), filters);
  const found = useInfiniteQuery(query);
  const first = found.data?.pages[0];
  const cards = useMemo(() => onceEach(found.data?.pages ?? []), [found.data]);
  const selection = useSelection(cards);
  const [changing, setChanging] = useState(false);
  const [limited, setLimited] = useState(false);

  const deeds = useDeeds(client, (memories) =>
    queries.setQueriesData<InfiniteData<CardsPage>>({ queryKey: ["cards"] }, (data) =>
      data ? { ...data, pages: data.pages.map((page) => withMemories(page, memories)) } : data,
    ),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are looked at, so none of them is chosen
  useEffect(() => selection.none(), [filters]);

  async function chooseAll(): Promise<void> {
    const all = await api.allCards(filters, deviceZone());
    if (!all.ok) return deeds.fail(bulk.notFetched);
    const local = await client.outbox.memories();
    selection.chooseAll(all.value.value.cards.map(({ id, memory }) => ({ id, memory: local.get(id) ?? memory })));
    setLimited(all.value.value.more);
  }

  function change(action: BulkAction): void {
    setChanging(false);
    if (!first) return;
    const shown = new Map(cards.map((card) => [card.id, card]));
    // What the list shows of a card is newer than what was known when it was chosen.
    const chosen = [...selection.chosen.values()].slice(0, MOST_AT_ONCE).map((card) => shown.get(card.id) ?? card);
    const before = chosen.map(({ id, memory }) => ({ id, memory }));
    const { settings } = first;
    const said = action.kind === "flag" && action.flag === null ? "unflag" : action.kind;
    void deeds
      .act({
        drafts: bulkDrafts(action, before, settings, deviceHere(Date.now())),
        settings,
        project: afterBulk(before, settings),
        before,
        done: bulk.did[said](before.length),
        undone: bulk.undone(before.length),
      })
      .then(() => selection.none());
  }

  const open = cards.find((card) => card.id === asked.card) ?? null;
  useListKeys({ search, choose: selection.choose, close: () => asked.card !== null && asked.close() });
  const day = first?.day ?? 0;
  const now = client.outbox.now();

  return (
    <>
      <Top waiting={waiting} here="library" />
      <OutboxBanner />
      <CollectionFrame
        id={collection.id}
        title={collection.title}
        documents={collection.documents}
        change={collection.owned && <ChangeCollection collection={collection} />}
        exam={
          first && (
            <ExamDate
              client={client}
              collection={collection.id}
              day={first.day}
              settings={first.settings}
              fetched={found.dataUpdatedAt}
              deeds={deeds}
            />
          )
        }
        covered={asked.card !== null && !wide}
        list={
          <>
            <CardFilters
              words={asked.words}
              values={filters}
              kinds={collection.kinds}
              documents={collection.documents}
              searchRef={search}
              onWords={asked.setWords}
              onFilter={asked.set}
            />
            <CardList
              found={found}
              cards={cards}
              filters={filters}
              chosen={selection.chosen}
              open={asked.card}
              failure={found.error ? failureIn(found.error) : null}
              onChoose={selection.choose}
              onOpen={asked.turn}
              onClear={asked.clear}
            />
          </>
        }
        beside={
          asked.card && (
            <OpenCard
              api={api}
              id={asked.card}
              memory={open?.memory ?? null}
              doubt={open?.doubt}
              day={day}
              now={now}
              onClose={asked.close}
            />
          )
        }
      />
      {selection.chosen.size > 0 ? (
        <BulkBar
          chosen={selection.chosen.size}
          count={first?.count ?? null}
          busy={deeds.busy}
          onAll={() => void chooseAll()}
          onNone={selection.none}
          onChange={() => setChanging(true)}
        />
      ) : (
        deeds.said && (
          <Notice
            message={deeds.said.message}
            wrong={deeds.said.wrong}
            onUndo={deeds.said.undo ? () => void deeds.undo() : undefined}
            onClose={deeds.close}
          />
        )
      )}
      <BulkDialog
        open={changing}
        chosen={selection.chosen.size}
        limit={limited && selection.chosen.size >= MOST_AT_ONCE ? bulk.onlyFirst(MOST_AT_ONCE) : null}
        onClose={() => setChanging(false)}
        onChoose={change}
      />
    </>
  );
}

/** A card that moved from one page to a later one while somebody leafed through stays where it was seen first. */
function onceEach(pages: readonly CardsPage[]): CardsPage["cards"] {
  return [...new Map(pages.flatMap(({ cards }) => cards).map((card) => [card.id, card])).values()];
}
