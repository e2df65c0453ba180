"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { createLibraryApi, type LibraryApi } from "#lib/client/library/api.ts";
import { libraryQuery } from "#lib/client/queries/library.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { AddForm, type Brought } from "#lib/ui/library/add-form.tsx";
import { ImportList } from "#lib/ui/library/import-list.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { addWords } from "#lib/ui/text/en/add.ts";
import { versionWords } from "#lib/ui/text/en/version.ts";
import { curled } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import { OutboxBanner } from "../../_shell/outbox-banner.tsx";
import { useWaiting } from "../../_shell/use-waiting.ts";
import { useClient } from "../../providers.tsx";
import { useImports } from "./use-imports.ts";
import { useShared } from "./use-shared.ts";

/** A document becomes cards. */
export function AddScreen({ replaces }: { readonly replaces: Replaced | null }) {
  const client = useClient();
  return client ? (
    <LiveAdd client={client} replaces={replaces} />
  ) : (
    <Frame waiting={null}>
      <span />
    </Frame>
  );
}

function LiveAdd({ client, replaces }: { readonly client: Client; readonly replaces: Replaced | null }) {
  const words = useWords(addWords);
  const version = useWords(versionWords);
  const [api] = useState(() => createLibraryApi());
  const { data } = useQuery(libraryQuery(api, client.outbox, deviceZone()));
  const { jobs, proposer, again } = useImports(api);
  const shared = useShared();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const own = (data?.collections ?? []).filter(({ owned }) => owned).map(({ id, title }) => ({ id, title }));
  const bring = async (brought: Brought): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    await client.api.beginLearner(); // somebody who brings a document is somebody
    const reply = await sent(api, brought, replaces?.id);
    setBusy(false);
    const said = reply.ok ? reply.value.value : { ok: false as const, message: words.failed };
    setFailure(said.ok ? null : said.message);
    if (said.ok) {
      shared.done();
      again();
      top.current?.focus(); // what becomes of it stands there, and on a phone the form is longer than the screen
    }
    return said.ok;
  };
  const choose = async (job: string, apply: boolean) => {
    setBusy(true);
    const reply = await api.chooseVersion(job, apply);
    setBusy(false);
    setFailure(reply.ok ? null : version.failed);
    again();
  };
  return (
    <Frame waiting={useWaiting(client)}>
      <h1 ref={top} tabIndex={-1} className="type-title">
        {replaces ? version.title(curled(replaces.title)) : words.title}
      </h1>
      <p className="mt-3 max-w-[60ch] text-ink-muted">{replaces ? version.lead : words.lead}</p>
      {proposer && <p className="mt-2 max-w-[60ch] text-ink-muted">{words.model(proposer)}</p>}
      <ImportList jobs={jobs} busy={busy} onChoose={(job, apply) => void choose(job, apply)} />
      {shared.item && (
        <p role="status" className="mt-6 flex flex-wrap items-baseline gap-x-6 border-s-3 border-accent ps-4">
          <span>{words.shared}</span>
          <button type="button" className={act.link} onClick={shared.done}>
            {words.throwAway}
          </button>
        </p>
      )}
      <AddForm
        key={shared.item?.id}
        own={own}
        replacesIn={replaces?.collection ?? null}
        busy={busy}
        failure={failure}
        shared={
          shared.item && { text: shared.item.url || shared.item.text, title: shared.item.title.slice(0, MOST_NAME) }
        }
        onBring={bring}
      />
    </Frame>
  );
}

/** The document of which a new version is brought. */
interface Replaced {
  readonly id: string;
  readonly title: string;
  readonly collection: string;
}

const MOST_NAME = 200;

function sent(api: LibraryApi, { collection, title, source }: Brought, replaces: string | undefined) {
  const titled = { ...(title === null ? {} : { title }), ...(replaces === undefined ? {} : { replaces }) };
  if ("file" in source) {
    const { file } = source;
    const into = "id" in collection ? { collection: collection.id } : { into: collection.title };
    // The end of a long name says what kind of file it is.
    return api.upload(file, { name: file.name.slice(-MOST_NAME), ...titled, ...into });
  }
  if ("url" in source) return api.bring({ collection, url: source.url, ...titled });
  return api.bring({ collection, text: source.text, format: formatOf(source.text), ...titled });
}

/** Pasted Markdown is told by its headings, tables or front matter. */
const formatOf = (text: string): "text" | "markdown" =>
  /^(?:#{1,6} \S|---\s*$|\|.*\|\s*$)/m.test(text) ? "markdown" : "text";

const Frame = ({ waiting, children }: { waiting: WhatWaits | null; children: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="library" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">{children}</main>
  </>
);
