"use client";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { ResultsItem } from "#lib/contract/results.ts";
import { type MapPoint, TELLING } from "#lib/domain/assessment/item-map.ts";
import { type Drawing, useDrawing } from "../pictures/use-drawing.ts";
import { useRoving } from "../pictures/use-roving.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { placeMarks } from "./place-marks.ts";
import { PlotFrame } from "./plot-frame.tsx";

interface ItemMapProps {
  readonly items: readonly ResultsItem[];
  readonly points: readonly MapPoint[];
  /** Attempts. */
  readonly n: number;
  /** Id of the item that stands open. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** Share correct against discrimination, each item under its number. */
export function ItemMap({ items, points, n, open, onOpen }: ItemMapProps) {
  const words = useWords(resultsWords);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(box);
  const marks = points.flatMap((point) => {
    const item = items[point.at];
    return item ? [{ ...point, item }] : [];
  });
  const keys = marks.map(({ item }) => item.id);
  const roving = useRoving(box, { keys, drawn: new Set(keys) });
  const label = (mark: (typeof marks)[number]) =>
    words.mapMark(mark.item.number, words.percent(mark.facility), words.coefficient(mark.discrimination), mark.suspect);
  const plot = (
    <div className="picture-box">
      {drawing && drawing.width > 0 && (
        <MapFrame drawing={drawing} points={points} onKeyDown={roving.onKeyDown}>
          {(place, radius) => {
            const placed = placeMarks(marks.map(place.of), radius * 2 + 1, place.box);
            return placed.map(({ at, x, y, drawnX, drawnY }) => {
              const mark = marks[at];
              if (!mark) return null;
              const { id, number } = mark.item;
              return (
                // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a drawing
                <g
                  key={id}
                  role="button"
                  tabIndex={roving.stop === id ? 0 : -1}
                  data-mark={id}
                  aria-label={label(mark)}
                  aria-pressed={open === id}
                  className={`mark-of item-mark ${mark.suspect ? "suspect" : ""} ${open === id ? "is-open" : ""}`}
                  onClick={() => onOpen(id)}
                  onFocus={() => roving.setStop(id)}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" && event.key !== " ") return;
                    event.preventDefault();
                    onOpen(id);
                  }}
                >
                  {(drawnX !== x || drawnY !== y) && (
                    <>
                      <line className="lead" x1={x} y1={y} x2={drawnX} y2={drawnY} />
                      <circle className="true-place" cx={x} cy={y} r="2" />
                    </>
                  )}
                  <circle className="ring" cx={drawnX} cy={drawnY} r={radius + 3} />
                  <circle className="disc" cx={drawnX} cy={drawnY} r={radius} />
                  <text className="number" x={drawnX} y={drawnY + drawing.small * 0.38}>
                    {number}
                  </text>
                </g>
              );
            });
          }}
        </MapFrame>
      )}
    </div>
  );
  return (
    <PlotFrame
      box={box}
      title={words.map}
      caption={points.length === 0 ? words.mapEmpty : words.mapCaption(n)}
      plot={points.length === 0 ? null : plot}
      columns={[words.item, words.correct, words.discriminationShort]}
      rows={marks.map(({ item, facility, discrimination }) => ({
        key: item.id,
        cells: [
          `${words.number(item.number)}. ${item.stem}`,
          words.percent(facility),
          words.coefficient(discrimination),
        ],
      }))}
    />
  );
}

interface Place {
  readonly of: (point: Pick<MapPoint, "facility" | "discrimination">) => { x: number; y: number };
  readonly box: { left: number; top: number; right: number; bottom: number };
}

interface MapFrameProps {
  readonly drawing: Drawing;
  readonly points: readonly MapPoint[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: (place: Place, radius: number) => ReactNode;
}

const STEP = 0.2;

/** Axes, grid, and the shaded part. */
function MapFrame({ drawing: { width, small }, points, onKeyDown, children }: MapFrameProps) {
  const words = useWords(resultsWords);
  const found = points.map(({ discrimination }) => discrimination);
  const low = Math.min(-STEP, Math.floor(Math.min(0, ...found) / STEP) * STEP);
  const high = Math.max(0.6, Math.ceil(Math.max(0, ...found) / STEP) * STEP);
  const [left, right, top, bottom] = [small * 2.8, width - small, small * 1.9, small * 21];
  const xOf = (facility: number) => left + facility * (right - left);
  const yOf = (discrimination: number) => bottom - ((discrimination - low) / (high - low)) * (bottom - top);
  const steps = Array.from({ length: Math.round((high - low) / STEP) + 1 }, (_, at) => low + at * STEP);
  const [from, to] = TELLING.facility;
  const place: Place = {
    of: ({ facility, discrimination }) => ({ x: xOf(facility), y: yOf(discrimination) }),
    box: { left: small, top: small * 0.9, right: width - small * 0.9, bottom: bottom + small * 0.9 },
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, not of form fields
    <svg
      className="picture"
      width={width}
      height={bottom + small * 3.7}
      role="group"
      aria-label={words.mapLabel}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; each mark tells its words */}
      <g aria-hidden="true">
        <rect
          className="telling"
          x={xOf(from)}
          y={top}
          width={xOf(to) - xOf(from)}
          height={yOf(TELLING.discrimination) - top}
        />
        {steps.map((step) => (
          <g key={step}>
            <line
              className={Math.abs(step) < 1e-9 ? "axis" : "lead"}
              x1={left}
              x2={right}
              y1={yOf(step)}
              y2={yOf(step)}
            />
            <text className="number at-end" x={left - small * 0.6} y={yOf(step) + small * 0.35}>
              {words.tick(step)}
            </text>
          </g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <text key={share} className="number" x={xOf(share)} y={bottom + small * 1.9}>
            {share * 100}
          </text>
        ))}
        <text className="at-end" x={right + small * 0.5} y={bottom + small * 3.3}>
          {words.mapAxisX}
        </text>
        <text className="at-start" x="0" y={small}>
          {words.mapAxisY}
        </text>
      </g>
      {children(place, small * 0.88)}
    </svg>
  );
}
