"use client";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { todayQuery } from "#lib/client/queries/today.ts";
import { deviceHere, deviceZone } from "#lib/client/zone.ts";
import type { Today } from "#lib/contract/today.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { todayWords } from "#lib/ui/text/en/today.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { TodaySkeleton } from "#lib/ui/today/today-skeleton.tsx";
import { TodayView } from "#lib/ui/today/today-view.tsx";
import { FirstWords } from "../_shell/first-words.tsx";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useBadge } from "../_shell/use-badge.ts";
import { useDeeds } from "../_shell/use-deeds.ts";
import { waitingIn } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";
import { withExams } from "./with-exams.ts";

/**
 * Today: the numbers as this device has them.
 * @param first as the server had them when it made the page: shown while the page comes alive, and never on one that
 *   is reached from another page, where answers may still be on their way
 */
export function TodayScreen({ first }: { first: Today | null }) {
  const states = useWords(statesWords);
  const text = useWords(todayWords);
  const client = useClient();
  const [painted] = useState(client || !first || hasInstants(first) ? null : first);
  const asked = client && todayQuery(client.api, client.outbox, deviceZone());
  // Before the page is alive nobody asks.
  const { data, error, refetch } = useQuery({
    queryKey: asked?.queryKey ?? ["today", ""],
    queryFn: asked?.queryFn ?? skipToken,
  });
  const today = data ?? painted;
  const waiting = today && waitingIn(today);
  useBeginBySpace(waiting !== null && waiting.cards > 0);
  const deeds = useDeeds(client, () => {});
  const spread = (days: number) => {
    if (!data) return;
    const { settings, day } = data;
    void deeds.act({
      drafts: [
        {
          kind: "settings",
          card: null,
          payload: { ...settings.values, catchUp: { from: day, days } },
          settings: settings.version,
          ...deviceHere(Date.now()),
        },
      ],
      settings,
      project: () => null,
      before: [],
      done: text.spreadDone(days),
      undone: text.spreadUndone,
    });
  };
  return (
    <>
      <TodayFrame
        waiting={error && !data ? null : waiting}
        body={
          error && !data ? (
            <LoadFailed error={error} offline={states.offlineToday} onAgain={() => void refetch()} />
          ) : today ? (
            // What was painted and what replaces it are one tree: no word moves, and no press is lost between them.
            <>
              <TodayView today={withExams(today)} onSpread={spread} />
              {data && <OnlyKnown today={data} />}
            </>
          ) : (
            <>
              <FirstWords />
              <TodaySkeleton />
            </>
          )
        }
      />
      {deeds.said && (
        <Notice
          message={deeds.said.message}
          wrong={deeds.said.wrong}
          onUndo={deeds.said.undo ? () => void deeds.undo() : undefined}
          onClose={deeds.close}
        />
      )}
    </>
  );
}

/** What goes by numbers that were asked for, and by no others. */
function OnlyKnown({ today }: { today: Today }) {
  useBadge(waitingIn(today).cards);
  return (
    <Suspense>
      <InstallHint worth={today.done.answered > 0 && today.yesterday.answered > 0} />
    </Suspense>
  );
}

/** An instant reads differently in the server's zone. */
const hasInstants = ({ next, restingUntil }: Today): boolean => next !== null || restingUntil !== null;

// Comes after the numbers: it is about another day.
const InstallHint = lazy(() => import("./install-hint.tsx").then((module) => ({ default: module.InstallHint })));

const TodayFrame = ({ waiting, body }: { waiting: WhatWaits | null; body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="today" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{body}</main>
  </>
);

/** Space begins, unless it means something to what has the focus. */
function useBeginBySpace(enabled: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!enabled) return;
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as HTMLElement).closest("button, a, input, textarea, select, summary")) return;
      event.preventDefault();
      router.push("/review");
    };
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [enabled, router]);
}
