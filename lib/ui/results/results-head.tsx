"use client";
import type { CsvTable, Results } from "#lib/contract/results.ts";
import { type AttemptsUsed, attemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { act } from "../primitives/act.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { useExplained } from "./explained.tsx";

const csvTables: readonly CsvTable[] = ["takers", "items", "options"];

interface ResultsHeadProps {
  readonly results: Results;
  readonly onUsed: (used: AttemptsUsed) => void;
  readonly csvAddress: (table: CsvTable) => string;
}

/** What quiz, whose attempts, which of them count, and where to take the numbers away. */
export function ResultsHead({ results, onUsed, csvAddress }: ResultsHeadProps) {
  const words = useWords(resultsWords);
  const { all } = useExplained();
  const { title, takers, n, closes, now, used } = results;
  const ends =
    closes === null ? words.open : closes <= now ? words.closed(words.when(closes)) : words.closes(words.when(closes));
  return (
    <header>
      <p className="type-eyebrow text-ink-muted">{words.eyebrow}</p>
      <h1 className="type-title mt-1">
        <bdi>{title}</bdi>
      </h1>
      <p className="type-small mt-1.5 text-ink-muted">
        {[words.peopleIn(takers), n !== takers && words.attempts(n), ends].filter(Boolean).join(" · ")}
      </p>
      {results.certainty && <p className="type-small text-ink-muted">{words.certainty}</p>}
      <div className="type-small mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-4">
        <label className="flex items-baseline gap-2">
          <span className="text-ink-muted">{words.usedName}</span>
          <select className="used-select" value={used} onChange={(event) => onUsed(event.target.value as AttemptsUsed)}>
            {attemptsUsed.map((each) => (
              <option key={each} value={each}>
                {words.used[each]}
              </option>
            ))}
          </select>
        </label>
        <span className="flex gap-x-4">
          <span className="text-ink-muted">{words.csv.name}</span>
          {csvTables.map((table) => (
            <a
              key={table}
              className={act.link}
              href={csvAddress(table)}
              download
              aria-label={words.csvOf(words.csv[table])}
            >
              {words.csv[table]}
            </a>
          ))}
        </span>
        <button type="button" className={act.link} onClick={all}>
          {words.how}
        </button>
      </div>
    </header>
  );
}
