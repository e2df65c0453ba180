"use client";
import type { ResultsItem } from "#lib/contract/results.ts";
import { type Figure, LEAST_JUDGED, LEAST_SHOWN } from "#lib/domain/assessment/figure.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { EvidenceBlock } from "./evidence-block.tsx";
import { FigureButton } from "./figure-button.tsx";
import { AnswerTable } from "./option-table.tsx";

/** One item in full: its key and passage, every figure, what was chosen or typed. */
export function ItemDetails({ item }: { readonly item: ResultsItem }) {
  const words = useWords(resultsWords);
  const figures: readonly Figure[] = [item.facility, item.discrimination, item.efficiency, item.time.median];
  return (
    <div className="grid gap-4">
      <div>
        <p>{words.keyIs(item.key)}</p>
        <EvidenceBlock item={item} />
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map((figure) => (
          <div key={figure.formula}>
            <dt className="type-small text-ink-muted">{words.formulas[figure.formula].name}</dt>
            <dd>
              <FigureButton figure={figure} className="type-figures" />
            </dd>
          </div>
        ))}
        <div>
          <dt className="type-small text-ink-muted">{words.nName}</dt>
          <dd className="type-figures">{words.number(item.n)}</dd>
        </div>
        <div>
          <dt className="type-small text-ink-muted">{words.pointsName}</dt>
          <dd className="type-figures">{words.points(item.points)}</dd>
        </div>
      </dl>
      <AnswerTable item={item} />
      <p className="type-small text-ink-muted">
        {item.takers < LEAST_SHOWN
          ? words.fewOfItem(item.takers)
          : item.takers < LEAST_JUDGED && words.fewJudged(item.takers)}{" "}
        {item.moreTyped > 0 && words.moreTyped(item.moreTyped)}{" "}
        {item.blank !== null && item.blank > 0 && words.blank(item.blank)}
      </p>
    </div>
  );
}
