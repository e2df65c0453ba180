"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { todayQuery } from "#lib/client/queries/today.ts";
import { keptForgetting, testAddress } from "#lib/client/self-test/address.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { summaryOf } from "#lib/client/sitting/summary.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { FinishedView, type HardCard } from "#lib/ui/review/finished-view.tsx";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { Fortnight } from "#lib/ui/today/fortnight.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { waitingIn } from "../_shell/use-waiting.ts";
import { spanOfMemory } from "./spans.ts";
import { useMore } from "./use-more.ts";
import type { useSitting } from "./use-sitting.ts";

interface FinishedScreenProps {
  readonly client: Client;
  readonly hands: ReturnType<typeof useSitting>;
  readonly chosen: string | null;
  readonly onPassage: (card: string) => void;
}

const MINUTE_MS = 60_000;

/** After the last card. Tomorrow's number is the server's, once it has every answer; without it the sentence is left out. */
export function FinishedScreen({ client, hands, chosen, onPassage }: FinishedScreenProps) {
  const { sitting, undo, redo, ahead } = hands;
  const more = useMore(client, sitting, hands.more);
  const queries = useQueryClient();
  const { data, isFetching } = useQuery(todayQuery(client.api, client.outbox, deviceZone()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step in history changes what tomorrow holds
  useEffect(() => void queries.invalidateQueries({ queryKey: ["today"] }), [queries, sitting.past.length]);
  const summary = summaryOf(sitting);
  const open = chosen === null ? null : (sitting.cards.get(chosen) ?? null);
  const fresh = data && !isFetching ? data : null;
  return (
    <>
      <Top waiting={fresh ? waitingIn(fresh) : null} />
      <FinishedView
        day={sitting.day}
        cards={summary.cards}
        minutes={Math.round(summary.took / MINUTE_MS)}
        remembered={summary.remembered}
        tomorrow={fresh?.ahead[1]?.n ?? null}
        later={summary.later}
        hard={summary.hard.flatMap(({ card, memory }) => hardCard(sitting, card, memory))}
        chosen={chosen}
        canUndo={sitting.past.length > 0}
        canRedo={sitting.future.length > 0}
        onUndo={undo}
        onRedo={redo}
        onAhead={summary.later ? ahead : null}
        onMore={more.ask}
        aboutMore={more.said}
        test={testAddress(keptForgetting)}
        onPassage={onPassage}
        beside={
          open ? (
            <PassageView
              passage={open.passage}
              of={open.id}
              showing="open"
              low
              withKey={false}
              onClose={() => onPassage(open.id)}
            />
          ) : (
            data && (
              <div className="hidden wide:block">
                <Fortnight days={data.ahead} now={data.day} />
              </div>
            )
          )
        }
      />
    </>
  );
}

function hardCard(
  sitting: Sitting,
  id: string,
  memory: ReturnType<typeof summaryOf>["hard"][number]["memory"],
): HardCard[] {
  const made = sitting.cards.get(id);
  if (!made) return [];
  const card = shownCard(made, sitting.board.memories.get(id));
  const { author, published, paragraphs } = card.passage;
  const here = paragraphs.find((paragraph) => paragraph.here);
  const where = { locator: here?.locator ?? null, page: here?.page ?? null };
  const back = memory?.lastAt == null ? null : spanOfMemory(memory, memory.lastAt);
  return [{ id, stem: card.stem, key: card.key, passage: { author, published, ...where }, back }];
}
