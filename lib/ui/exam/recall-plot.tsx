"use client";
import { PlotFrame } from "../results/plot-frame.tsx";
import { examWords } from "../text/en/exam.ts";
import { useWords } from "../text/use-words.tsx";

type Days = readonly { readonly day: number; readonly expected: number }[];

interface RecallPlotProps {
  readonly planned: Days;
  readonly unplanned: Days;
  /** Cards of the collection. */
  readonly of: number;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, AXIS] = [320, 176, 34, 8, 24, 150];

/** Cards expected to be remembered, day by day until the exam, with the plan and without. */
export function RecallPlot({ planned, unplanned, of }: RecallPlotProps) {
  const words = useWords(examWords);
  const [first, last] = [planned[0]?.day ?? 0, planned.at(-1)?.day ?? 1];
  const x = (day: number) => LEFT + ((day - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (n: number) => AXIS - (n / Math.max(1, of)) * (AXIS - TOP);
  const path = (days: Days) =>
    days.map(({ day, expected }, i) => `${i === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(expected).toFixed(1)}`).join("");
  const [end, bare] = [planned.at(-1)?.expected ?? 0, unplanned.at(-1)?.expected ?? 0];
  // The lines rise, so there is room above their middle at the start and below it towards the end.
  const middle = planned[Math.floor(planned.length / 2)] ?? { day: last, expected: end };
  const under = unplanned.findLast(({ day }) => day <= middle.day) ?? { day: last, expected: bare };
  return (
    <PlotFrame
      title={words.plot}
      caption={words.plotCaption(of)}
      columns={[words.date, words.planned, words.unplanned]}
      rows={planned.map(({ day, expected }, at) => ({
        key: day,
        cells: [words.dayName(day), words.number(expected), words.number(unplanned[at]?.expected ?? 0)],
      }))}
      plot={
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="plot w-full [direction:ltr]"
          role="img"
          aria-label={words.plotLabel(Math.round(end), Math.round(bare), of)}
        >
          {[of, of / 2].map((n) => (
            <g key={n}>
              <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(n)} y2={y(n)} className="stroke-rule" />
              <text x={LEFT - 6} y={y(n) + 4.5} className="count at-end">
                {words.number(n)}
              </text>
            </g>
          ))}
          <line className="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={AXIS} y2={AXIS} />
          <text x={LEFT - 6} y={AXIS + 4.5} className="count at-end">
            {words.number(0)}
          </text>
          <path
            d={path(unplanned)}
            fill="none"
            className="stroke-rule-strong"
            strokeWidth="1.5"
            strokeDasharray="4 3"
          />
          <path d={path(planned)} fill="none" className="stroke-pen" strokeWidth="2" />
          <circle cx={x(last)} cy={y(bare)} r="3.5" className="fill-rule-strong" />
          <circle cx={x(last)} cy={y(end)} r="4.5" className="fill-pen" />
          <text x={x(middle.day) - 4} y={y(middle.expected) - 9} className="now at-end">
            {words.planned}
          </text>
          <text x={x(under.day) + 10} y={Math.min(AXIS - 5, y(under.expected) + 20)} className="at-start">
            {words.unplanned}
          </text>
          <text x={LEFT} y={HEIGHT - 6} className="at-start">
            {words.dayName(first)}
          </text>
          <text x={WIDTH - RIGHT} y={HEIGHT - 6} className="at-end">
            {words.dayName(last)}
          </text>
        </svg>
      }
    />
  );
}
