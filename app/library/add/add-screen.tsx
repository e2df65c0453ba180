"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { libraryQuery } from "#lib/client/queries/library.ts";
import { deviceZone } from "#lib/client/zone.ts";
import type { DocumentReply, NewDocument } from "#lib/contract/documents.ts";
import { AddForm } from "#lib/ui/library/add-form.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Top } from "#lib/ui/shell/top.tsx";
import { libraryWords } from "#lib/ui/text/en/library.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import { OutboxBanner } from "../../_shell/outbox-banner.tsx";
import { useWaiting } from "../../_shell/use-waiting.ts";
import { useClient } from "../../providers.tsx";

/** A text becomes cards. */
export function AddScreen() {
  const client = useClient();
  return client ? (
    <LiveAdd client={client} />
  ) : (
    <Frame waiting={null}>
      <span />
    </Frame>
  );
}

function LiveAdd({ client }: { client: Client }) {
  const library = useWords(libraryWords);
  const [api] = useState(() => createLibraryApi());
  const queries = useQueryClient();
  const { data } = useQuery(libraryQuery(api, client.outbox, deviceZone()));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<DocumentReply | null>(null);
  const own = (data?.collections ?? []).filter(({ owned }) => owned).map(({ id, title }) => ({ id, title }));
  const bring = async (document: NewDocument) => {
    setBusy(true);
    setSaid(null);
    await client.api.beginLearner(); // somebody who brings a text is somebody
    const reply = await api.bring(document);
    setBusy(false);
    setSaid(reply.ok ? reply.value.value : { ok: false, message: library.addFailed });
    if (reply.ok) for (const key of ["library", "today"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  return (
    <Frame waiting={useWaiting(client)}>
      <h1 className="type-title">{library.add}</h1>
      {said?.ok ? (
        <div role="status" className="mt-6">
          <p className="type-lead">{library.addDone(said.cards, said.facts)}</p>
          <p className="mt-6 flex flex-wrap gap-4">
            <Link href={`/library/${said.collection}`} className={act.primary}>
              {library.addSee}
            </Link>
            <button type="button" className={act.text} onClick={() => setSaid(null)}>
              {library.addAnother}
            </button>
          </p>
        </div>
      ) : (
        <>
          <p className="mt-3 max-w-[60ch] text-ink-muted">{library.addLead}</p>
          <AddForm own={own} busy={busy} failure={said?.message ?? null} onBring={(document) => void bring(document)} />
        </>
      )}
    </Frame>
  );
}

const Frame = ({ waiting, children }: { waiting: number | null; children: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="library" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{children}</main>
  </>
);
