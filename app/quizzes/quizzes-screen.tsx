"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import { createQuizApi } from "#lib/client/quiz/api.ts";
import { quizOfItems } from "#lib/client/quiz/quiz-of-items.ts";
import { MOST_ITEMS } from "#lib/domain/assessment/quiz.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { StateMessage } from "#lib/ui/primitives/state-message.tsx";
import type { ReadItems } from "#lib/ui/quiz-edit/import-preview.tsx";
import { QuizList } from "#lib/ui/quiz-edit/quiz-list.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import type { WhatWaits } from "#lib/ui/shell/waiting-mark.tsx";
import { exchangeWords } from "#lib/ui/text/en/exchange.ts";
import { quizzesWords } from "#lib/ui/text/en/quizzes.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";

const ImportDialog = dynamic(async () => (await import("./import-dialog.tsx")).ImportDialog);

/** One's own quizzes. */
export function QuizzesScreen() {
  const client = useClient();
  return client ? <LiveQuizzes client={client} /> : <Frame waiting={null} body={<Waiting />} />;
}

function LiveQuizzes({ client }: { readonly client: Client }) {
  const words = useWords(quizzesWords);
  const router = useRouter();
  const waiting = useWaiting(client);
  const [api] = useState(() => createQuizApi());
  const exchange = useWords(exchangeWords);
  const [busy, setBusy] = useState(false);
  const [importing, setImporting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ["quizzes"], queryFn: async () => unwrap(await api.list()) });
  const make = async () => {
    setBusy(true);
    // Somebody who makes a quiz is somebody.
    const begun = await client.api.beginLearner();
    const reply = begun.ok ? await api.make("") : begun;
    setBusy(false);
    if (!reply.ok) return setFailure(words.failed);
    const made = reply.value.value;
    if (made === null) return;
    if (!made.ok) return setFailure(made.message);
    router.push(`/quizzes/${made.id}`);
  };
  // Somebody who imports is somebody, too.
  const begin = async () => (await client.api.beginLearner()).ok;
  const makeOf = async (items: ReadItems, title: string) => {
    const made = await quizOfItems(api, items, title);
    if (made.ok) return router.push(`/quizzes/${made.value}`);
    setImporting(false);
    setFailure(made.error ?? words.failed);
  };
  const importButton = (
    <button type="button" className={act.text} aria-haspopup="dialog" onClick={() => setImporting(true)}>
      {exchange.importAct}
    </button>
  );
  const button = (
    <button
      type="button"
      className={data?.quizzes.length === 0 ? act.primary : act.quiet}
      aria-disabled={busy}
      onClick={() => !busy && void make()}
    >
      {words.make}
    </button>
  );
  const body = data ? (
    data.quizzes.length === 0 ? (
      <StateMessage title={words.empty} message={words.emptyHow}>
        {button}
        <span className="max-wide:-ms-2">{importButton}</span>
      </StateMessage>
    ) : (
      <>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 className="type-title">{words.title}</h1>
          <div className="flex flex-wrap gap-3">
            {importButton}
            {button}
          </div>
        </div>
        <QuizList quizzes={data.quizzes} now={data.now} />
      </>
    )
  ) : error ? (
    <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
  ) : (
    <Waiting />
  );
  return (
    <>
      <Frame waiting={waiting} body={body} />
      {importing && (
        <ImportDialog
          room={MOST_ITEMS}
          addWord={exchange.makeQuiz}
          begin={begin}
          onItems={makeOf}
          onClose={() => setImporting(false)}
        />
      )}
      {failure && <Notice message={failure} wrong={true} onClose={() => setFailure(null)} />}
    </>
  );
}

const Frame = ({ waiting, body }: { readonly waiting: WhatWaits | null; readonly body: React.ReactNode }) => (
  <>
    <Top waiting={waiting} here="quizzes" />
    <OutboxBanner />
    <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">{body}</main>
  </>
);

function Waiting() {
  const words = useWords(quizzesWords);
  return (
    <div className="max-w-[44rem]">
      <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
    </div>
  );
}
