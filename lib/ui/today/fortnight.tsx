"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";
import { placeDays } from "./fortnight-scale.ts";

interface FortnightProps {
  readonly days: readonly { readonly day: number; readonly n: number }[];
  /** Drawn in pen. */
  readonly now: number;
}

const HEIGHT = 134;
const AXIS = 110.5;
const TALLEST = 90;

/** Reviews that come due, day by day; the table holds the same numbers. */
export function Fortnight({ days, now }: FortnightProps) {
  const today = useWords(todayWords);
  const [table, setTable] = useState(false);
  const total = days.reduce((sum, { n }) => sum + n, 0);
  const most = days.reduce((best, each) => (each.n > best.n ? each : best), { day: now, n: 0 });
  return (
    <figure>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="type-label">{today.ahead}</h2>
        <button type="button" className={act.link} aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? today.asPlot : today.asTable}
        </button>
      </div>
      {table ? (
        <DayTable days={days} />
      ) : (
        <svg
          className="plot mt-2 w-full"
          height={HEIGHT}
          role="img"
          aria-label={today.aheadSummary(total, most.day, most.n)}
        >
          <line className="axis" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
          {placeDays(days, TALLEST, now).map(({ day, n, x, height, labelled }) => (
            <svg key={day} x={`${x}%`} overflow="visible" aria-hidden="true">
              {n === 0 ? (
                <circle className={day === now ? "bar-now" : "bar"} cx="0" cy={AXIS - 5} r="1.75" />
              ) : (
                <rect
                  className={day === now ? "bar-now" : "bar"}
                  x="-4"
                  y={AXIS - 0.5 - height}
                  width="8"
                  height={height}
                />
              )}
              {labelled && (
                <text className={`count ${day === now ? "now" : ""}`} y={AXIS - height - 7}>
                  {n}
                </text>
              )}
              <text className={day === now ? "now" : ""} y={HEIGHT - 6}>
                {today.dayLetter(day)}
              </text>
            </svg>
          ))}
        </svg>
      )}
      <figcaption className="type-small mt-2.5 max-w-[62ch] text-ink-muted">{today.aheadCaption(total)}</figcaption>
    </figure>
  );
}

function DayTable({ days }: { days: FortnightProps["days"] }) {
  const today = useWords(todayWords);
  return (
    <table className="table mt-2">
      <thead>
        <tr>
          <th scope="col">{today.aheadDay}</th>
          <th scope="col" className="number">
            {today.aheadCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, n }) => (
          <tr key={day}>
            <td>{today.dayName(day)}</td>
            <td className="number">{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
