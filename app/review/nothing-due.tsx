"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { todayQuery } from "#lib/client/queries/today.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { summaryOf } from "#lib/client/sitting/summary.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { doneWords } from "#lib/ui/text/en/done.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { todayWords } from "#lib/ui/text/en/today.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";

/** A queue that holds nothing: when the next card comes, and the way back. */
export function NothingDue({ client, sitting }: { client: Client; sitting: Sitting }) {
  const today = useWords(todayWords);
  const states = useWords(statesWords);
  const done = useWords(doneWords);
  const { data } = useQuery(todayQuery(client.api, client.outbox, deviceZone()));
  const { later } = summaryOf(sitting);
  const next = data?.next ? today.next(data.next.at, data.next.precise, client.outbox.now()) : today.nothingPlanned;
  return (
    <>
      <Top waiting={null} />
      <OutboxBanner />
      <main className="sheet-of-paper gutters pt-3 wide:pt-8">
        <StateMessage title={done.nothing} message={later ? done.waiting(later.n, later.at) : next}>
          <Link href="/" className={act.primary}>
            {states.toToday}
          </Link>
        </StateMessage>
      </main>
    </>
  );
}
