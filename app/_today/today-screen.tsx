"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { failureIn } from "#lib/client/failure.ts";
import { todayQuery } from "#lib/client/queries/today.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Top } from "#lib/ui/shell/top.tsx";
import { useText } from "#lib/ui/text/text-context.tsx";
import { TodaySkeleton } from "#lib/ui/today/today-skeleton.tsx";
import { TodayView } from "#lib/ui/today/today-view.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { FailureMessage } from "../_shell/failure-message.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useClient, useOutboxStatus } from "../providers.tsx";

/** Today: nothing to show before the browser has said its time zone. */
export function TodayScreen() {
  const client = useClient();
  return client ? <LiveToday client={client} /> : <TodayFrame waiting={null} body={<TodaySkeleton />} />;
}

function LiveToday({ client }: { client: Client }) {
  const { states } = useText();
  const { network } = useOutboxStatus();
  const { data, error, refetch } = useQuery(todayQuery(client.api, client.outbox, deviceZone()));
  const waiting = data ? data.waiting.learning + data.waiting.reviews + data.waiting.fresh : null;
  useBeginBySpace(waiting !== null && waiting > 0);
  if (data) return <TodayFrame waiting={waiting} body={<TodayView today={data} />} />;
  if (!error) return <TodayFrame waiting={null} body={<TodaySkeleton />} />;
  const message = (
    <FailureMessage failure={failureIn(error)} offline={states.offlineToday} isOffline={network === "offline"}>
      <button type="button" className={act.primary} onClick={() => void refetch()}>
        {states.tryAgain}
      </button>
    </FailureMessage>
  );
  return <TodayFrame waiting={null} body={message} />;
}

const TodayFrame = ({ waiting, body }: { waiting: number | null; body: React.ReactNode }) => (
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
