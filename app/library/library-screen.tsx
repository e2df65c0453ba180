"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { failureIn } from "#lib/client/failure.ts";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { libraryQuery } from "#lib/client/queries/library.ts";
import { deviceHere, deviceZone } from "#lib/client/zone.ts";
import type { Library, LibraryCollection } from "#lib/contract/library.ts";
import { CollectionList } from "#lib/ui/library/collection-list.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { WaitingMark, type WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { libraryWords } from "#lib/ui/text/en/library.ts";
import { shellWords } from "#lib/ui/text/en/shell.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { FailureMessage } from "../_shell/failure-message.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useDeeds } from "../_shell/use-deeds.ts";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient, useOutboxStatus } from "../providers.tsx";
import { NewCollection } from "./new-collection.tsx";

/** The library: every collection. Nothing is known of it before the browser has said its time zone. */
export function LibraryScreen() {
  const client = useClient();
  return client ? <LiveLibrary client={client} /> : <LibraryFrame waiting={null} body={<Waiting />} />;
}

function LiveLibrary({ client }: { client: Client }) {
  const library = useWords(libraryWords);
  const shell = useWords(shellWords);
  const states = useWords(statesWords);
  const { network } = useOutboxStatus();
  const queries = useQueryClient();
  const [api] = useState(() => createLibraryApi());
  const query = libraryQuery(api, client.outbox, deviceZone());
  const { data, error, refetch } = useQuery(query);
  const waiting = useWaiting(client);
  const deeds = useDeeds(client, () => void queries.invalidateQueries({ queryKey: query.queryKey }));

  const study = (collection: Pick<LibraryCollection, "id" | "title">, on: boolean, { settings }: Library) => {
    const { id, title } = collection;
    const here = deviceHere(Date.now());
    void deeds.act({
      drafts: [{ kind: "study", card: null, payload: { collection: id, on }, settings: settings.version, ...here }],
      settings,
      project: () => null,
      before: [],
      done: on ? library.saidStudied(title) : library.saidPaused(title),
      undone: on ? library.saidPaused(title) : library.saidStudied(title),
    });
  };

  const body = data ? (
    data.collections.length === 0 ? (
      <StateMessage title={library.empty} message={library.emptyHow} />
    ) : (
      <>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 className="type-title">{library.title}</h1>
          <div className="flex flex-wrap gap-3">
            <Link href="/library/add" className={act.quiet}>
              {library.add}
            </Link>
            <NewCollection client={client} />
            <Link href="/inbox" className={`${act.quiet} wide:hidden`}>
              <span>
                {shell.inbox}
                <WaitingMark place="inbox" waiting={waiting} />
              </span>
            </Link>
          </div>
        </div>
        <CollectionList collections={data.collections} onStudy={(collection, on) => study(collection, on, data)} />
      </>
    )
  ) : error ? (
    <FailureMessage failure={failureIn(error)} offline={library.offline} isOffline={network === "offline"}>
      <button type="button" className={act.primary} onClick={() => void refetch()}>
        {states.tryAgain}
      </button>
    </FailureMessage>
  ) : (
    <Waiting />
  );
  return (
    <>
      <LibraryFrame waiting={waiting} body={body} />
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

const LibraryFrame = ({ waiting, body }: { waiting: WhatWaits | null; body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="library" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">{body}</main>
  </>
);

function Waiting() {
  const library = useWords(libraryWords);
  return (
    <div className="max-w-[44rem]">
      <Skeleton label={library.loading} lines={["short", "long", "middle"]} />
    </div>
  );
}
