"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { progressQuery } from "#lib/client/queries/settings.ts";
import { todayQuery } from "#lib/client/queries/today.ts";
import { createSettingsApi } from "#lib/client/settings/api.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { Progress } from "#lib/contract/progress.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Calendar } from "#lib/ui/progress/calendar.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { progressWords } from "#lib/ui/text/en/progress.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { Fortnight } from "#lib/ui/today/fortnight.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";

export function ProgressScreen() {
  const client = useClient();
  return client ? <LiveProgress client={client} /> : <Frame waiting={null} body={<Waiting />} />;
}

function LiveProgress({ client }: { client: Client }) {
  const progress = useWords(progressWords);
  const zone = deviceZone();
  const [api] = useState(() => createSettingsApi());
  const { data, error, refetch } = useQuery(progressQuery(api, client.outbox, zone));
  const { data: today } = useQuery(todayQuery(client.api, client.outbox, zone));
  const waiting = useWaiting(client);
  const body = data ? (
    <Known progress={data} ahead={today?.ahead ?? null} />
  ) : error ? (
    <LoadFailed error={error} offline={progress.offline} onAgain={() => void refetch()} />
  ) : (
    <Waiting />
  );
  return <Frame waiting={waiting} body={body} />;
}

interface KnownProps {
  readonly progress: Progress;
  readonly ahead: readonly { readonly day: number; readonly n: number }[] | null;
}

function Known({ progress: { day, days, streak, met, remembered }, ahead }: KnownProps) {
  const progress = useWords(progressWords);
  return (
    <>
      <h1 className="type-title">{progress.title}</h1>
      <p className="type-lead mt-3 max-w-[44ch]">
        {met === 0 ? progress.empty : progress.remember(remembered, met)}
        {streak !== null && streak > 1 && ` ${progress.streak(streak)}`}
      </p>
      <div className="mt-10 grid gap-12">
        {days.length > 0 && <Calendar days={days} today={day} />}
        {ahead && (
          <div className="max-w-120">
            <Fortnight days={ahead} now={day} />
          </div>
        )}
      </div>
    </>
  );
}

function Waiting() {
  const progress = useWords(progressWords);
  return <Skeleton label={progress.title} lines={["short", "long", "middle"]} />;
}

const Frame = ({ waiting, body }: { waiting: WhatWaits | null; body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="progress" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{body}</main>
  </>
);
