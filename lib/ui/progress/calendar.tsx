"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { progressWords } from "../text/en/progress.ts";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";
import { levelOf, weeksOf } from "./calendar-scale.ts";

interface CalendarDay {
  readonly day: number;
  readonly answered: number;
  readonly remembered: number;
  readonly took: number;
}

interface CalendarProps {
  /** Days with answers, in any order. */
  readonly days: readonly CalendarDay[];
  readonly today: number;
}

const [CELL, GAP, LEFT, TOP] = [13, 3, 0, 18];
const MINUTE_MS = 60_000;
const TABLE_DAYS = 60;

/** A year of days, darker the more was answered; the table holds the same numbers. */
export function Calendar({ days, today }: CalendarProps) {
  const progress = useWords(progressWords);
  const todayText = useWords(todayWords);
  const [table, setTable] = useState(false);
  const answers = days.reduce((sum, { answered }) => sum + answered, 0);
  return (
    <figure className="min-w-0">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="type-label">{progress.year}</h2>
        <button type="button" className={act.link} aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? todayText.asPlot : todayText.asTable}
        </button>
      </div>
      {table ? (
        <DayTable days={days} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard must be able to
        <section className="from-now mt-3 overflow-x-auto pb-2" tabIndex={0} aria-label={progress.year}>
          <div className="w-max [direction:ltr]">
            <Weeks days={days} today={today} label={progress.calendar(answers, days.length)} />
          </div>
        </section>
      )}
      <figcaption className="type-small mt-2 text-ink-muted">{progress.calendar(answers, days.length)}</figcaption>
    </figure>
  );
}

/** Drawn from the right, so that on a phone this week is in view and last winter is a swipe away. */
function Weeks({ days, today, label }: CalendarProps & { label: string }) {
  const progress = useWords(progressWords);
  const weeks = weeksOf(today);
  const byDay = new Map(days.map((each) => [each.day, each.answered]));
  const most = Math.max(1, ...byDay.values());
  const width = LEFT + weeks.length * (CELL + GAP);
  const height = TOP + 7 * (CELL + GAP);
  return (
    <svg className="plot heat" width={width} height={height} role="img" aria-label={label}>
      {weeks.map((week, column) => {
        const x = LEFT + column * (CELL + GAP);
        return (
          <g key={week.first}>
            {week.newMonth !== null && (
              <text className="at-start" x={x} y="11">
                {progress.monthShort(week.newMonth)}
              </text>
            )}
            {week.days.map((day, row) => {
              const answered = byDay.get(day) ?? 0;
              const y = TOP + row * (CELL + GAP);
              if (day > today) return null;
              return answered === 0 ? (
                <circle key={day} className="heat-0" cx={x + CELL / 2} cy={y + CELL / 2} r="1.5" />
              ) : (
                <rect key={day} className={`heat-${levelOf(answered, most)}`} x={x} y={y} width={CELL} height={CELL}>
                  <title>{progress.dayTitle(day, answered)}</title>
                </rect>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

function DayTable({ days }: Pick<CalendarProps, "days">) {
  const progress = useWords(progressWords);
  const today = useWords(todayWords);
  return (
    <table className="table mt-2">
      <thead>
        <tr>
          <th scope="col">{progress.day}</th>
          <th scope="col" className="number">
            {progress.answers}
          </th>
          <th scope="col" className="number">
            {progress.remembered}
          </th>
          <th scope="col" className="number">
            {progress.minutes}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...days]
          .sort((a, b) => b.day - a.day)
          .slice(0, TABLE_DAYS)
          .map(({ day, answered, remembered, took }) => (
            <tr key={day}>
              <td>{today.dayName(day)}</td>
              <td className="number">{answered}</td>
              <td className="number">{remembered}</td>
              <td className="number">{Math.max(1, Math.round(took / MINUTE_MS))}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
