"use client";
import type { Results } from "#lib/contract/results.ts";
import type { Figure } from "#lib/domain/assessment/figure.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { FigureButton } from "./figure-button.tsx";

/** The quiz in four figures. */
export function Summary({ results }: { readonly results: Results }) {
  const words = useWords(resultsWords);
  const of = results.worth === null ? "" : words.of(words.points(results.worth));
  const rows: readonly (readonly [name: string, figure: Figure, unit: string])[] = [
    [words.mean, results.mean, of],
    [words.time, results.time.median, words.minutes],
    [words.alpha, results.alpha, ""],
    [words.guess, results.guess, of],
  ];
  return (
    <dl className="mt-6 mb-8 grid grid-cols-2 gap-x-6 gap-y-4 wide:flex wide:flex-wrap wide:gap-x-16">
      {rows.map(([name, figure, unit]) => (
        <div key={name}>
          <dt className="type-small text-ink-muted">{name}</dt>
          <dd className="type-small text-ink-muted">
            <FigureButton figure={figure} className="results-figure text-ink" />
            {!figure.hidden && figure.value !== null && unit !== "" && ` ${unit}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
