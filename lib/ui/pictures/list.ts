import type { Span } from "./span.ts";
import { type Measure, wrap } from "./wrap.ts";

/** A fact as a row of a list that time runs down through; px. */
export interface ListRow {
  readonly index: number;
  /** Of its first line's middle. */
  readonly y: number;
  readonly height: number;
  /** Where it differs from the row before. */
  readonly year: string | null;
  readonly when: string;
  readonly shape: "day" | "month" | "longer";
  readonly lines: readonly string[];
}

interface ListOptions {
  readonly measure: Measure;
  /** Room for the words, px. */
  readonly width: number;
  readonly lineHeight: number;
  /** From one row's words to the next one's, px. */
  readonly gap: number;
}

/** A month is the vaguest that is still a dot. */
const MONTH = 31;

/** The facts of a view from top to bottom, drawn for a narrow screen. @param facts earliest first, those in view only */
export function listRows(
  facts: readonly {
    readonly index: number;
    readonly span: Span;
    readonly text: string;
    readonly year: string;
    readonly when: string;
  }[],
  { measure, width, lineHeight, gap }: ListOptions,
): { rows: ListRow[]; height: number } {
  let top = 0;
  let year: string | null = null;
  const rows = facts.map((fact): ListRow => {
    const lines = wrap(fact.text, width, measure, 3);
    const height = lines.length * lineHeight + gap;
    const row: ListRow = {
      index: fact.index,
      y: top + gap / 2 + lineHeight / 2,
      height,
      year: fact.year === year ? null : fact.year,
      when: fact.when,
      shape: shapeOf(fact.span),
      lines,
    };
    top += height;
    year = fact.year;
    return row;
  });
  return { rows, height: top };
}

const shapeOf = ({ start, end, exact, openStart, openEnd }: Span): ListRow["shape"] =>
  exact ? "day" : openStart || openEnd || end - start > MONTH ? "longer" : "month";
