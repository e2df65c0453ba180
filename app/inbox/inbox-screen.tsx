"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createDocumentsApi } from "#lib/client/documents/api.ts";
import { failureIn } from "#lib/client/failure.ts";
import { inboxQuery } from "#lib/client/queries/documents.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { inboxWords } from "#lib/ui/text/en/inbox.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";
import { InboxDesk } from "./inbox-desk.tsx";
import { NothingWaits } from "./nothing-waits.tsx";

/** Proposals, one by one or all at once. @param document only of this one */
export function InboxScreen({ document }: { readonly document: string | null }) {
  const client = useClient();
  return client ? <LiveInbox client={client} document={document} /> : <InboxFrame waiting={null} body={<Waits />} />;
}

function LiveInbox({ client, document }: { readonly client: Client; readonly document: string | null }) {
  const words = useWords(inboxWords);
  const waiting = useWaiting(client);
  const [api] = useState(() => createDocumentsApi());
  const { data, error, refetch } = useQuery(inboxQuery(api, document));
  if (data && data.cards.length > 0)
    return <InboxDesk key={document} api={api} inbox={data} waiting={waiting} onMore={() => void refetch()} />;
  // Somebody without a learner has brought nothing yet.
  const nobody = error && failureIn(error).kind === "problem" && client.outbox.status().learner === false;
  const body =
    data || nobody ? (
      <NothingWaits accepted={null} />
    ) : error ? (
      <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
    ) : (
      <Waits />
    );
  return <InboxFrame waiting={waiting} body={body} />;
}

const InboxFrame = ({ waiting, body }: { readonly waiting: WhatWaits | null; readonly body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="inbox" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">{body}</main>
  </>
);

function Waits() {
  const words = useWords(inboxWords);
  return (
    <div className="max-w-[44rem]">
      <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
    </div>
  );
}
