"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createDocumentsApi } from "#lib/client/documents/api.ts";
import { documentQuery } from "#lib/client/queries/documents.ts";
import type { DocumentPage } from "#lib/contract/document.ts";
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
  /** As the server had it, and when, epoch ms; null: it is to be asked for. */
  readonly page: { readonly page: DocumentPage; readonly at: number } | null;
  /** The fact to open at first, or null. */
  readonly fact: string | null;
}

/** How long what came with the page is not asked for again, ms. */
const FRESH_MS = 30_000;

/** A document to read, with its facts in it. */
export function ReadScreen({ document, page, fact }: ReadScreenProps) {
  const words = useWords(readerWords);
  const client = useClient();
  const [api] = useState(() => createDocumentsApi());
  const query = documentQuery(api, document);
  const { data, error, refetch } = useQuery({
    ...query,
    enabled: client !== null,
    staleTime: FRESH_MS,
    ...(page ? { initialData: page.page, initialDataUpdatedAt: page.at } : {}),
  });
  return (
    <Frame client={client}>
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

function Frame({ client, children }: { readonly client: Client | null; readonly children: React.ReactNode }) {
  return (
    <>
      {client ? <LiveTop client={client} /> : <Top waiting={null} here="library" />}
      <OutboxBanner />
      {children}
    </>
  );
}

const LiveTop = ({ client }: { readonly client: Client }) => <Top waiting={useWaiting(client)} here="library" />;

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
