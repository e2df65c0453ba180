"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { type TestStart, testDocumentsQuery, testStartQuery } from "#lib/client/queries/test-start.ts";
import { todayQuery } from "#lib/client/queries/today.ts";
import type { TestApi } from "#lib/client/self-test/api.ts";
import type { TestSitting } from "#lib/client/self-test/sitting.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { StartForm } from "#lib/ui/self-test/start-form.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { testWords } from "#lib/ui/text/en/test.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useWaiting } from "../_shell/use-waiting.ts";

interface StartScreenProps {
  readonly client: Client;
  readonly api: TestApi;
  readonly wish: TestWish | null;
  readonly busy: boolean;
  /** Why the last one could not be put together. */
  readonly error: unknown;
  /** There was nothing to ask. */
  readonly nothing: boolean;
  /** A test that was begun and is not over. */
  readonly kept: TestSitting | null;
  readonly onGoOn: (kept: TestSitting) => void;
  readonly onBegin: (wish: TestWish) => void;
  readonly onOther: () => void;
}

/** Before a test. */
export function StartScreen(props: StartScreenProps) {
  const { client, wish, error, nothing, kept, onGoOn, onBegin, onOther } = props;
  const words = useWords(testWords);
  const [library] = useState(() => createLibraryApi());
  const found = useQuery(testStartQuery(library, client.outbox, deviceZone()));
  const waiting = useWaiting(client);
  return (
    <>
      <Top waiting={waiting} />
      <OutboxBanner />
      <main className="sheet-of-paper gutters pt-3 pb-44 wide:pt-8 wide:pb-24">
        <div className="max-w-190">
          {error ? (
            <LoadFailed error={error} offline={words.offline} onAgain={() => wish && onBegin(wish)} />
          ) : nothing && wish ? (
            <StateMessage title={words.nothing} message={words.nothingWhy[wish.scope.of]}>
              <button type="button" className={act.primary} onClick={onOther}>
                {words.other}
              </button>
            </StateMessage>
          ) : (
            <>
              <h1 className="type-title">{words.title}</h1>
              <p className="mt-1.5 max-w-[60ch] text-ink-muted text-pretty">{words.lead}</p>
              {kept && (
                <button type="button" className={`${act.quiet} mt-4`} onClick={() => onGoOn(kept)}>
                  {words.goOn(kept.answers.length, kept.test.items.length)}
                </button>
              )}
              {found.data ? (
                <Begin {...props} library={found.data} />
              ) : found.error ? (
                <LoadFailed error={found.error} offline={words.offline} onAgain={() => void found.refetch()} />
              ) : (
                <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
              )}
            </>
          )}
        </div>
      </main>
    </>
  );
}

const USUAL_PACE_MS = 12_000;
const MINUTE_MS = 60_000;

function Begin({ client, api, wish, busy, onBegin, library }: StartScreenProps & { readonly library: TestStart }) {
  // What is studied first: most tests are about it.
  const collections = library.collections
    .filter(({ cards }) => cards > 0)
    .toSorted((a, b) => Number(b.studied) - Number(a.studied));
  const wished = wish && "collection" in wish.scope ? wish.scope.collection : undefined;
  const [chosen, setChosen] = useState<string | undefined>(wished);
  const collection = chosen ?? collections[0]?.id ?? "";
  const parts = useQuery({ ...testDocumentsQuery(api, client.outbox, collection), enabled: collection !== "" });
  const { data: today } = useQuery({ ...todayQuery(client.api, client.outbox, deviceZone()), staleTime: MINUTE_MS });
  const waits = today ? today.waiting.learning + today.waiting.reviews + today.waiting.fresh : 0;
  const exams = Object.entries(library.settings.values.collections ?? {}).flatMap(([id, { exam }]) =>
    exam !== undefined && exam >= library.day ? id : [],
  );
  return (
    <StartForm
      wish={wish}
      collections={collections}
      exams={exams.filter((id) => collections.some((each) => each.id === id))}
      documents={parts.data ?? null}
      collection={collection}
      busy={busy}
      pace={today && waits > 0 ? (today.minutes * MINUTE_MS) / waits : USUAL_PACE_MS}
      onCollection={setChosen}
      onBegin={onBegin}
    />
  );
}
