"use client";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { type ListRow, listRows } from "./list.ts";
import { MarkButton } from "./mark-button.tsx";
import type { MarksProps } from "./timeline-marks.ts";

const RADIUS = { day: 5, month: 7 } as const;

/** Time from top to bottom, for a narrow screen: a row a fact. */
export function TimelineDown({ facts, drawing, ...marks }: MarksProps) {
  const words = useWords(pictureWords);
  const { width, small, measure } = drawing;
  const dated = facts.map(({ span, label, date }, index) => ({
    index,
    span,
    text: label,
    year: words.year(span.openStart ? span.end - 1 : span.start),
    when: words.dateInYear(date.edtf),
  }));
  const years = Math.max(0, ...dated.map(({ year }) => measure.name(year)));
  const dates = Math.max(0, ...dated.map(({ when }) => measure.small(when)));
  const line = years + dates + 32;
  const left = line + 18;
  const { rows, height } = listRows(dated, {
    measure: measure.label,
    width: width - left,
    lineHeight: small * 1.54,
    gap: small * 1.1,
  });
  const first = facts[0];
  const last = facts.at(-1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, not of form fields
    <svg
      className="picture"
      width={width}
      height={height}
      role="group"
      aria-label={words.timeline(words.year(first?.span.start ?? 0), words.year(last?.span.start ?? 0))}
      onKeyDown={marks.onKeyDown}
    >
      <line className="axis" x1={line} x2={line} y1="0" y2={height} />
      {rows.map((row) => {
        const fact = facts[row.index];
        return (
          fact && (
            <MarkButton key={fact.id} {...marks.propsOf(fact)}>
              <rect className="press" x="0" y={row.y - row.height / 2} width={width} height={row.height} />
              <DownMark row={row} x={line} />
            </MarkButton>
          )
        );
      })}
      {/* Apart from the marks: words that are cut are no name, and each mark tells its own in full. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus */}
      <g aria-hidden="true" className="words">
        {rows.map((row) => (
          <RowWords key={row.index} row={row} line={line} left={left} small={small} />
        ))}
      </g>
    </svg>
  );
}

interface RowWordsProps {
  readonly row: ListRow;
  /** Where the axis stands and where the words begin, px. */
  readonly line: number;
  readonly left: number;
  readonly small: number;
}

const RowWords = ({ row, line, left, small }: RowWordsProps) => (
  <>
    {row.year !== null && (
      <text className="number strong at-start" x="0" y={row.y + small * 0.38}>
        {row.year}
      </text>
    )}
    <text className="at-end" x={line - 14} y={row.y + small * 0.35}>
      {row.when}
    </text>
    <text className="label at-start" y={row.y + small * 0.38}>
      {row.lines.map((text, i) => (
        <tspan key={text} x={left} dy={i === 0 ? 0 : small * 1.54}>
          {text}
        </tspan>
      ))}
    </text>
  </>
);

function DownMark({ row, x }: { row: ListRow; x: number }) {
  if (row.shape === "longer")
    return (
      <>
        <rect className="ring" x={x - 8} y={row.y - 16} width="16" height="32" rx="8" />
        <rect className="body" x={x - 4} y={row.y - 12} width="8" height="24" rx="4" />
      </>
    );
  const r = RADIUS[row.shape];
  return (
    <>
      <circle className="ring" cx={x} cy={row.y} r={r + 4} />
      <circle className="body" cx={x} cy={row.y} r={r} />
    </>
  );
}
