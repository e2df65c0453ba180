"use client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createResultsApi, csvAddress, resultsQuery } from "#lib/client/quizzes/results.ts";
import type { Results, ResultsItem, ResultsVerdict } from "#lib/contract/results.ts";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { ResultsView } from "#lib/ui/results/results-view.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { resultsWords } from "#lib/ui/text/en/results.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../../_shell/client-of-page.ts";
import { LoadFailed } from "../../../_shell/load-failed.tsx";
import { OutboxBanner } from "../../../_shell/outbox-banner.tsx";
import { useWaiting } from "../../../_shell/use-waiting.ts";
import { useClient } from "../../../providers.tsx";
import { TakersDialog } from "../takers-dialog.tsx";

export function ResultsScreen({ quiz }: { readonly quiz: string }) {
  const words = useWords(resultsWords);
  const client = useClient();
  const [used, setUsed] = useState<AttemptsUsed | null>(null);
  const [names, setNames] = useState(false);
  const [api] = useState(() => createResultsApi());
  const { data, error, refetch } = useQuery({ ...resultsQuery(api, quiz, used), placeholderData: keepPreviousData });
  const decision = useDecision(api, quiz);
  return (
    <>
      {client ? <LiveTop client={client} /> : <Top waiting={null} here="quizzes" />}
      <OutboxBanner />
      <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">
        {data ? (
          <ResultsView
            results={data}
            onUsed={setUsed}
            csvAddress={(table) => csvAddress(quiz, data.used, table)}
            busy={decision.busy}
            onMend={(item, verdict) => void decision.take(data, item, verdict, "mend")}
            onWho={() => setNames(true)}
            onKeep={(item, verdict) => void decision.take(data, item, verdict, "keep")}
          />
        ) : error ? (
          <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
        ) : (
          <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
        )}
      </main>
      <TakersDialog quiz={quiz} open={names} onClose={() => setNames(false)} onChanged={() => void refetch()} />
      {decision.said && <Notice message={decision.said.message} wrong={decision.said.wrong} onClose={decision.close} />}
    </>
  );
}

const LiveTop = ({ client }: { readonly client: Client }) => <Top waiting={useWaiting(client)} here="quizzes" />;

/** One decision at a time; what came of it is said, and the figures are fetched anew. */
function useDecision(api: ReturnType<typeof createResultsApi>, quiz: string) {
  const words = useWords(resultsWords);
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ message: string; wrong: boolean } | null>(null);
  async function take({ used }: Results, item: ResultsItem, verdict: ResultsVerdict, act: "mend" | "keep") {
    setBusy(true);
    const reply = await api.decide({ quiz, used, item: item.id, subject: verdict.subject, act });
    if (reply.ok) await queries.invalidateQueries({ queryKey: ["quiz-results", quiz] });
    setBusy(false);
    setSaid(
      reply.ok
        ? { message: reply.value.value.done ? words.decided : words.decidedBefore, wrong: false }
        : { message: words.decideFailed, wrong: true },
    );
  }
  return { busy, said, take, close: () => setSaid(null) };
}
