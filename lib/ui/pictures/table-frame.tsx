"use client";
import type { ReactNode } from "react";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";

interface TableFrameProps {
  /** What the table is about. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A picture's twin: a table that scrolls by itself where it is wider than the screen. */
export function TableFrame({ label, caption, columns, children }: TableFrameProps) {
  const words = useWords(pictureWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard must be able to
    <section className="overflow-x-auto pb-2" tabIndex={0} aria-label={words.scrolls(label)}>
      <table className="table picture-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === words.columns.recall ? "number" : ""}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
