"use client";
import type { ResultsItem } from "#lib/contract/results.ts";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { PlotFrame } from "./plot-frame.tsx";

const ROW = 28;
/** Steps of the axis, ms. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map((seconds) => seconds * 1000);

/** How long each item took: the middle half as a line, half of all at the dot. */
export function TimePlot({ items }: { readonly items: readonly ResultsItem[] }) {
  const words = useWords(resultsWords);
  const rows = items.flatMap(({ id, number, stem, time }) => {
    const [lower, median, upper] = [time.lower, time.median, time.upper].map(figureValue);
    return typeof lower === "number" && typeof median === "number" && typeof upper === "number"
      ? [{ id, number, stem, lower, median, upper, n: time.median.n }]
      : [];
  });
  if (rows.length === 0) return null;
  const longest = Math.max(...rows.map(({ upper }) => upper), 1000);
  const step = STEPS.find((each) => longest / each <= 5) ?? longest / 5;
  const most = Math.ceil(longest / step) * step;
  const x = (ms: number) => `${6 + (ms / most) * 90}%`;
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_, at) => at * step);
  const axis = rows.length * ROW + 6.5;
  return (
    <PlotFrame
      title={words.times}
      caption={words.timesCaption(Math.max(...rows.map(({ n }) => n)))}
      columns={[words.item, words.lower, words.middle, words.upper]}
      rows={rows.map(({ id, number, stem, lower, median, upper }) => ({
        key: id,
        cells: [`${words.number(number)}. ${stem}`, ...[lower, median, upper].map(words.clock)],
      }))}
      plot={
        <svg className="plot w-full [direction:ltr]" height={axis + 26} role="img" aria-label={words.timesLabel}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="grid-line" x1={x(tick)} x2={x(tick)} y1="0" y2={axis} />
              <text className="count" x={x(tick)} y={axis + 20}>
                {words.clock(tick)}
              </text>
            </g>
          ))}
          {rows.map(({ id, number, lower, median, upper }, at) => {
            const y = at * ROW + ROW / 2 + 2;
            return (
              <g key={id}>
                <text className="count at-start" x="0" y={y + 5}>
                  {number}
                </text>
                <line className="middle-half" x1={x(lower)} x2={x(upper)} y1={y} y2={y} />
                <circle className="median" cx={x(median)} cy={y} r="4.5" />
              </g>
            );
          })}
          <line className="axis" x1={x(0)} x2={x(most)} y1={axis} y2={axis} />
        </svg>
      }
    />
  );
}
