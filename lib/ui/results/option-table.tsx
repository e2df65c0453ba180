"use client";
import type { ResultsItem } from "#lib/contract/results.ts";
import { surelyAbove, surelyBelow } from "#lib/domain/assessment/intervals.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { FigureButton } from "./figure-button.tsx";

interface AnswerTableProps {
  readonly item: ResultsItem;
  /** Typed answers at most; all that there are when it is left out. */
  readonly most?: number;
}

/** What was chosen, or typed, by how many, and how that goes with the rest. */
export function AnswerTable({ item, most }: AnswerTableProps) {
  const words = useWords(resultsWords);
  const rows = item.options
    ? item.options.map(({ id, text, key, chosen, share, biserial }) => ({
        id,
        text,
        mark: key ? words.keyMark : "",
        n: chosen,
        share,
        biserial,
        bad: key ? surelyBelow(biserial) : surelyAbove(biserial),
      }))
    : (item.typed ?? []).slice(0, most).map(({ shown, n, share, fraction, biserial }) => ({
        id: shown,
        text: shown,
        mark: fraction === 1 ? words.rightMark : fraction > 0 ? words.partMark : "",
        n,
        share,
        biserial,
        bad: fraction === 0 && surelyAbove(biserial),
      }));
  if (rows.length === 0) return null;
  return (
    <table className="table results-table">
      <thead>
        <tr>
          <th scope="col">{item.options ? words.option : words.answer}</th>
          <th scope="col" className="number">
            {item.options ? words.chosen : words.typedBy}
          </th>
          <th scope="col" className="number">
            {words.biserialShort}
            <sub>{words.biserialSub}</sub>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, text, mark, n, share, biserial, bad }) => (
          <tr key={id}>
            <td>
              <bdi>{text}</bdi>
              {mark && <span className="type-small text-ink-muted"> · {mark}</span>}
            </td>
            <td className="number">
              {words.number(n)} <span className="share">{words.percent(share)}</span>
            </td>
            <td className="number">
              <FigureButton figure={biserial} bad={bad} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
