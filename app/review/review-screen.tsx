"use client";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { sittingQuery } from "#lib/client/queries/sitting.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { apart, fetchAhead, useApart } from "../_shell/apart.ts";
import type { Client } from "../_shell/client-of-page.ts";
import { FirstWords, paintedCard } from "../_shell/first-words.tsx";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useClient } from "../providers.tsx";
import type { FirstFace } from "./first-face.ts";
import { PaintedFace } from "./painted-face.tsx";

// Comes while the queue is being fetched: neither waits for the other, and the page is painted before both.
const sittingScreen = apart(() => import("./sitting-screen.tsx").then((module) => module.SittingScreen));
const NothingDue = lazy(() => import("./nothing-due.tsx").then((module) => ({ default: module.NothingDue })));
if (typeof window !== "undefined") fetchAhead(sittingScreen);

let visits = 0;

/**
 * Review: fetch the queue once, then never ask again until it is done.
 * @param first the card to begin with as the server knows it: shown while the page comes alive, and never on one that is
 *   reached from another page, where answers may still be on their way
 */
export function ReviewScreen({ first }: { first: FirstFace | null }) {
  const client = useClient();
  const [painted] = useState(client ? null : first);
  const [waiting, setWaiting] = useState(true);
  return (
    <>
      {waiting && <FirstWords />}
      {client ? (
        <LiveReview client={client} painted={painted} onThere={() => setWaiting(false)} />
      ) : (
        <Waiting painted={painted} />
      )}
    </>
  );
}

interface LiveReviewProps {
  readonly client: Client;
  readonly painted: FirstFace | null;
  /** Nothing is waited for any more. */
  readonly onThere: () => void;
}

function LiveReview({ client, painted, onThere }: LiveReviewProps) {
  const states = useWords(statesWords);
  const [visit] = useState(() => {
    visits += 1;
    return visits;
  });
  const [onScreen] = useState(() => painted?.card.id ?? paintedCard());
  const { data, error, refetch } = useQuery(
    sittingQuery(client.api, client.outbox, deviceZone(), visit, () => location, onScreen),
  );
  const [more, setMore] = useState<Sitting | null>(null);
  const sitting = more ?? data;
  const SittingScreen = useApart(sittingScreen);
  useEffect(() => {
    if (data && location.hash) void keepPicked(client.outbox.now());
  }, [data, client]);
  const there = Boolean((sitting && (sitting.board.current === null || SittingScreen)) || (!data && error));
  // Before the next paint: what was painted and what replaces it never stand together.
  useLayoutEffect(() => {
    if (there) onThere();
  }, [there, onThere]);
  if (sitting?.board.current === null)
    return (
      <Suspense fallback={<Waiting painted={painted} />}>
        <NothingDue client={client} sitting={sitting} onMore={setMore} />
      </Suspense>
    );
  if (sitting && SittingScreen) return <SittingScreen client={client} first={sitting} painted={onScreen} />;
  if (sitting || !error) return <Waiting painted={painted} />;
  return (
    <>
      <ReviewHead progress={null} />
      <OutboxBanner />
      <main className="sheet-of-paper gutters pt-8">
        <LoadFailed error={error} offline={states.offlineReview} onAgain={() => void refetch()} />
      </main>
    </>
  );
}

async function keepPicked(now: number): Promise<void> {
  const { begun } = await import("#lib/client/sitting/picked.ts");
  history.replaceState(null, "", location.pathname + location.search + begun(location.hash, now));
}

function Waiting({ painted }: { painted: FirstFace | null }) {
  const review = useWords(reviewWords);
  if (painted) return <PaintedFace first={painted} />;
  return (
    <div className="review" data-waiting="">
      <ReviewHead progress={null} />
      <main className="face">
        <Skeleton label={review.loading} lines={["short", "long", "long", "middle"]} />
      </main>
    </div>
  );
}
