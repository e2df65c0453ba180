"use client";
import { useCallback, useMemo, useState } from "react";
import type { CsvTable, Results } from "#lib/contract/results.ts";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { LEAST_SHOWN } from "#lib/domain/assessment/figure.ts";
import { itemMap } from "#lib/domain/assessment/item-map.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { AuditList } from "./audit-list.tsx";
import type { Decide } from "./doubt.tsx";
import { Doubts } from "./doubts.tsx";
import { Explained } from "./explained.tsx";
import { ItemMap } from "./item-map.tsx";
import { ItemTable } from "./item-table.tsx";
import { ResultsHead } from "./results-head.tsx";
import { ScorePlot } from "./score-plot.tsx";
import { Summary } from "./summary.tsx";
import { TakersTable } from "./takers-table.tsx";
import { TimePlot } from "./time-plot.tsx";

interface ResultsViewProps extends Decide {
  readonly results: Results;
  readonly onUsed: (used: AttemptsUsed) => void;
  readonly csvAddress: (table: CsvTable) => string;
  /** Who took it is asked for, to take somebody off. */
  readonly onWho: () => void;
}

/** Results of a quiz: what to look at first, then every item, then every taker. */
export function ResultsView({ results, onUsed, csvAddress, onWho, ...decide }: ResultsViewProps) {
  const words = useWords(resultsWords);
  const [open, setOpen] = useState<string | null>(null);
  const points = useMemo(() => itemMap(results.items), [results.items]);
  const turn = useCallback((id: string) => setOpen((held) => (held === id ? null : id)), []);
  const show = useCallback((id: string) => {
    setOpen(id);
    requestAnimationFrame(() =>
      document.querySelector(`[data-item="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" }),
    );
  }, []);
  return (
    <Explained used={results.used}>
      <ResultsHead results={results} onUsed={onUsed} csvAddress={csvAddress} />
      {results.n === 0 ? (
        <p className="type-lead mt-6 max-w-[44ch]">
          {words.nobody} {words.nobodyHow}
        </p>
      ) : (
        <>
          <Summary results={results} />
          <Doubts results={results} {...decide} />
          <div className="results-grid">
            <section className="min-w-0" aria-labelledby="results-items">
              <h2 id="results-items" className="type-subtitle mb-2">
                {words.items}
              </h2>
              <ItemTable items={results.items} open={open} onOpen={turn} />
            </section>
            <div className="grid min-w-0 content-start gap-9">
              {results.takers >= LEAST_SHOWN && (
                <ItemMap items={results.items} points={points} n={results.n} open={open} onOpen={show} />
              )}
              <ScorePlot distribution={results.distribution} />
              <TimePlot items={results.items} />
            </div>
          </div>
          <div className="results-grid">
            <TakersTable people={results.people} onWho={onWho} />
            <AuditList lines={results.audit} />
          </div>
        </>
      )}
    </Explained>
  );
}
