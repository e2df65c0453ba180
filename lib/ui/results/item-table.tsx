"use client";
import { memo } from "react";
import type { ResultsItem } from "#lib/contract/results.ts";
import { surelyBelow } from "#lib/domain/assessment/intervals.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { FigureButton } from "./figure-button.tsx";
import { ItemDetails } from "./item-details.tsx";

interface ItemTableProps {
  readonly items: readonly ResultsItem[];
  /** Id of the item that stands open. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** Every item in two figures; pressed, it opens in full where it stands. */
export function ItemTable({ items, open, onOpen }: ItemTableProps) {
  const words = useWords(resultsWords);
  return (
    <table className="table results-table items-table">
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" className="number">
            {words.correct}
          </th>
          <th scope="col" className="number">
            {words.discriminationShort}
          </th>
        </tr>
      </thead>
      {items.map((item) => (
        <ItemRows key={item.id} item={item} open={item.id === open} onOpen={onOpen} />
      ))}
    </table>
  );
}

interface ItemRowsProps {
  readonly item: ResultsItem;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

const ItemRows = memo(function ItemRows({ item, open, onOpen }: ItemRowsProps) {
  const words = useWords(resultsWords);
  return (
    <tbody data-item={item.id}>
      <tr>
        <td>
          <button type="button" className="item-opens" aria-expanded={open} onClick={() => onOpen(item.id)}>
            <span className="number-of">{item.number}</span>
            <bdi>{item.stem}</bdi>
            {item.earlier && <span className="type-small text-ink-muted"> · {words.earlier}</span>}
            {item.dropped && <span className="type-small text-ink-muted"> · {words.dropped}</span>}
          </button>
        </td>
        <td className="number">
          <FigureButton figure={item.facility} />
        </td>
        <td className="number">
          <FigureButton figure={item.discrimination} bad={surelyBelow(item.discrimination)} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3} className="details">
            <ItemDetails item={item} />
          </td>
        </tr>
      )}
    </tbody>
  );
});
