"use client";
import { type ReactNode, type RefObject, useState } from "react";
import { act } from "../primitives/act.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";

interface PlotFrameProps {
  /** Around plot and table, so that whoever measures it has it whichever is shown. */
  readonly box?: RefObject<HTMLDivElement | null>;
  readonly title: string;
  readonly caption: string;
  readonly plot: ReactNode;
  /** The same numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly string[] }[];
}

/** A plot with its title, its caption, and its twin: a table of the same numbers. */
export function PlotFrame({ box, title, caption, plot, columns, rows }: PlotFrameProps) {
  const words = useWords(resultsWords);
  const [table, setTable] = useState(false);
  return (
    <figure className="min-w-0">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="type-subtitle">{title}</h2>
        <button type="button" className={act.link} aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? words.asPlot : words.asTable}
        </button>
      </div>
      <div ref={box} className="min-w-0">
        {table ? (
          <table className="table results-table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {columns.map((column, at) => (
                  <th key={column} scope="col" className={at === 0 ? "" : "number"}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, at) => (
                    <td key={columns[at]} className={at === 0 ? "" : "number"}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          plot
        )}
      </div>
      <figcaption className="type-small mt-2 max-w-[62ch] text-ink-muted">{caption}</figcaption>
    </figure>
  );
}
