"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { todayQuery } from "#lib/client/queries/today.ts";
import { play, type Sitting } from "#lib/client/sitting/sitting.ts";
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
import { useMore } from "./use-more.ts";

interface NothingDueProps {
  readonly client: Client;
  readonly sitting: Sitting;
  /** Told the sitting with what came. */
  readonly onMore: (sitting: Sitting) => void;
}

/** A queue that holds nothing: when the next card comes, the way back, and more for who wants more. */
export function NothingDue({ client, sitting, onMore }: NothingDueProps) {
  const today = useWords(todayWords);
  const states = useWords(statesWords);
  const done = useWords(doneWords);
  const { data } = useQuery(todayQuery(client.api, client.outbox, deviceZone()));
  const { later } = summaryOf(sitting);
  const more = useMore(client, sitting, (session) =>
    onMore(play(sitting, { kind: "more", session, now: client.outbox.now() })),
  );
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
          <p className="mt-5 flex flex-wrap items-baseline gap-x-4">
            {more.ask && (
              <button type="button" className={act.link} onClick={more.ask}>
                {done.more}
              </button>
            )}
            {more.said && (
              <span role="status" className="type-small text-ink-muted">
                {more.said}
              </span>
            )}
          </p>
        </StateMessage>
      </main>
    </>
  );
}
