"use client";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { sittingQuery } from "#lib/client/queries/sitting.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useClient } from "../providers.tsx";

// Comes while the queue is being fetched: neither waits for the other, and the page is painted before both.
const sittingScreen = () => import("./sitting-screen.tsx").then(({ SittingScreen }) => ({ default: SittingScreen }));
const SittingScreen = lazy(sittingScreen);
const NothingDue = lazy(() => import("./nothing-due.tsx").then((module) => ({ default: module.NothingDue })));
if (typeof window !== "undefined") void sittingScreen();

let visits = 0;

/** Review: fetch the queue once, then never ask again until it is done. */
export function ReviewScreen() {
  const client = useClient();
  return client ? <LiveReview client={client} /> : <Waiting />;
}

function LiveReview({ client }: { client: Client }) {
  const states = useWords(statesWords);
  const [visit] = useState(() => {
    visits += 1;
    return visits;
  });
  const { data, error, refetch } = useQuery(
    sittingQuery(client.api, client.outbox, deviceZone(), visit, () => location),
  );
  useEffect(() => {
    if (data && location.hash) void keepPicked(client.outbox.now());
  }, [data, client]);
  if (data)
    return (
      <Suspense fallback={<Waiting />}>
        {data.board.current === null ? (
          <NothingDue client={client} sitting={data} />
        ) : (
          <SittingScreen client={client} first={data} />
        )}
      </Suspense>
    );
  if (!error) return <Waiting />;
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

function Waiting() {
  const review = useWords(reviewWords);
  return (
    <div className="review">
      <ReviewHead progress={null} />
      <main className="face">
        <Skeleton label={review.loading} lines={["short", "long", "long", "middle"]} />
      </main>
    </div>
  );
}
