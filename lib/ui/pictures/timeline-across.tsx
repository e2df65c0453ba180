"use client";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { MarkButton } from "./mark-button.tsx";
import { DOT, type PlacedMark, stack } from "./stack.ts";
import { type Tick, ticksOf } from "./ticks.ts";
import type { MarksProps } from "./timeline-marks.ts";
import type { View } from "./view.ts";

/** Rows with words at the most. */
const ROWS = 12;
/** A row without words, px. */
const BARE = 14;
const HALF = DOT / 2;

interface AcrossProps extends MarksProps {
  readonly view: View;
}

/** Time from left to right, for a wide screen: marks stand in rows above the axis. */
export function TimelineAcross({ facts, view, drawing, ...marks }: AcrossProps) {
  const words = useWords(pictureWords);
  const { width, small, measure } = drawing;
  const row = small * 2.45;
  const placed = stack(
    facts.map(({ span, label }) => ({ span, text: label })),
    { view, width, measure: measure.small, rows: ROWS, longest: Math.min(width * 0.4, small * 26) },
  );
  const axis = Math.ceil(placed.bare * BARE + placed.labelled * row + 14) + 0.5;
  const yOf = (mark: PlacedMark) =>
    mark.label === null
      ? axis - 10 - HALF - mark.row * BARE
      : axis - 12 - placed.bare * BARE - (mark.row + (mark.label.at === "below" ? 0.75 : 0.5)) * row;
  const ticks = ticksOf(view, width, measure.small, words);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, not of form fields
    <svg
      className="picture"
      width={width}
      height={axis + small * 3.4}
      role="group"
      aria-label={words.timeline(words.year(view.from), words.year(view.to))}
      onKeyDown={marks.onKeyDown}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; each mark tells its words */}
      <g aria-hidden="true">
        {placed.marks.map((mark) => (
          <line key={mark.index} className="lead" x1={leadOf(mark)} x2={leadOf(mark)} y1={yOf(mark)} y2={axis} />
        ))}
        <line className="axis" x1="0" x2={width} y1={axis} y2={axis} />
        {ticks.map((tick) => (
          <TickMark key={tick.x} tick={tick} axis={axis} small={small} />
        ))}
      </g>
      {placed.marks.map((mark) => {
        const fact = facts[mark.index];
        return (
          fact && (
            <MarkButton key={fact.id} {...marks.propsOf(fact)}>
              <AcrossMark mark={mark} y={yOf(mark)} />
            </MarkButton>
          )
        );
      })}
      {/* Apart from the marks: words that are cut are no name, and each mark tells its own in full. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus */}
      <g aria-hidden="true" className="words">
        {placed.marks.map((mark) => (
          <MarkWords key={mark.index} mark={mark} y={yOf(mark)} small={small} />
        ))}
      </g>
    </svg>
  );
}

/** Where a mark stands on the axis: its middle, or the one end of it that is known. */
const leadOf = ({ x, width, goesOn }: PlacedMark): number =>
  goesOn === "after" ? x + 4 : goesOn === "before" ? x + width - 4 : x + width / 2;

const TickMark = ({ tick, axis, small }: { tick: Tick; axis: number; small: number }) => (
  <>
    <line className="axis" x1={tick.x} x2={tick.x} y1={axis} y2={axis + (tick.under === null ? 5 : 8)} />
    <text
      className={tick.under === null && /^\d{3,}$/.test(tick.label) ? "number" : ""}
      x={tick.x}
      y={axis + small * 1.75}
    >
      {tick.label}
    </text>
    {tick.under !== null && (
      <text className="number strong" x={tick.x} y={axis + small * 3.1}>
        {tick.under}
      </text>
    )}
  </>
);

function AcrossMark({ mark, y }: { mark: PlacedMark; y: number }) {
  return (
    <>
      <rect className="press" x={mark.left} y={y - 12} width={mark.right - mark.left} height="24" />
      {mark.shape === "dot" ? (
        <>
          <circle className="ring" cx={mark.x + HALF} cy={y} r={HALF + 4} />
          <circle className="body" cx={mark.x + HALF} cy={y} r={HALF} />
        </>
      ) : (
        <>
          <rect className="ring" x={mark.x - 4} y={y - 8} width={mark.width + 8} height="16" rx="8" />
          <rect className="body" x={mark.x} y={y - 4} width={mark.width} height="8" rx="4" />
        </>
      )}
      {mark.goesOn === "after" && <path className="arrow" d={`M${mark.x + mark.width - 9} ${y - 8}l8 8-8 8`} />}
      {mark.goesOn === "before" && <path className="arrow" d={`M${mark.x + 9} ${y - 8}l-8 8 8 8`} />}
    </>
  );
}

const MarkWords = ({ mark: { label }, y, small }: { mark: PlacedMark; y: number; small: number }) =>
  label && (
    <text
      className={`halo ${label.at === "before" ? "at-end" : "at-start"}`}
      x={label.x}
      y={y + small * (label.at === "below" ? 1.35 : 0.35)}
    >
      {label.text}
    </text>
  );
