"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createDocumentsApi } from "#lib/client/documents/api.ts";
import { documentQuery } from "#lib/client/queries/documents.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { readerWords } from "#lib/ui/text/en/reader.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import { LoadFailed } from "../../_shell/load-failed.tsx";
import { OutboxBanner } from "../../_shell/outbox-banner.tsx";
import { useWaiting } from "../../_shell/use-waiting.ts";
import { useClient } from "../../providers.tsx";
import { Reader } from "./reader.tsx";

interface ReadScreenProps {
  readonly document: string;
  /** The fact to open at first, or null. */
  readonly fact: string | null;
}

/** A document to read, with its facts in it. */
export function ReadScreen(props: ReadScreenProps) {
  const client = useClient();
  return client ? <LiveReader client={client} {...props} /> : <Frame waiting={null}>{<Waits />}</Frame>;
}

function LiveReader({ client, document, fact }: ReadScreenProps & { readonly client: Client }) {
  const words = useWords(readerWords);
  const waiting = useWaiting(client);
  const [api] = useState(() => createDocumentsApi());
  const query = documentQuery(api, document);
  const { data, error, refetch } = useQuery(query);
  return (
    <Frame waiting={waiting}>
      {data ? (
        <Reader client={client} api={api} page={data} queryKey={query.queryKey} first={fact} />
      ) : error ? (
        <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">
          <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
        </main>
      ) : (
        <Waits />
      )}
    </Frame>
  );
}

function Frame({
  waiting,
  children,
}: {
  readonly waiting: Parameters<typeof Top>[0]["waiting"];
  readonly children: React.ReactNode;
}) {
  return (
    <>
      <Top waiting={waiting} here="library" />
      <OutboxBanner />
      {children}
    </>
  );
}

function Waits() {
  const words = useWords(readerWords);
  return (
    <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">
      <div className="max-w-[40rem]">
        <Skeleton label={words.loading} lines={["middle", "long", "long", "long", "middle"]} />
      </div>
    </main>
  );
}
