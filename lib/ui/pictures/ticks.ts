import { scaleUtc } from "d3-scale";
import type { View } from "./view.ts";
import type { Measure } from "./wrap.ts";

const DAY_MS = 86_400_000;

export interface Tick {
  readonly x: number;
  /** Day, month or year. */
  readonly label: string;
  /** Below it, where it begins a year (or a month, among days); else null. */
  readonly under: string | null;
}

export interface TickWords {
  readonly dayOfMonth: (day: number) => string;
  readonly month: (day: number) => string;
  readonly year: (day: number) => string;
  readonly monthAndYear: (day: number) => string;
}

/** Places days on a width. */
export const scaleOf = (view: View, width: number) => {
  const scale = scaleUtc([view.from * DAY_MS, view.to * DAY_MS], [0, width]);
  return { x: (day: number): number => scale(day * DAY_MS), ticks: (n: number) => scale.ticks(n) };
};

/** As many ticks as there is room for: no label touches another, none leaves the drawing. @param gap px between two labels */
export function ticksOf(view: View, width: number, measure: Measure, words: TickWords, gap = 10): Tick[] {
  const scale = scaleOf(view, width);
  for (const n of [24, 18, 12, 8, 6, 5, 4, 3, 2, 1]) {
    const ticks = labelled(
      scale.ticks(n).filter((date) => Number.isInteger(date.getTime() / DAY_MS)),
      scale.x,
      words,
    ).filter(({ x }) => x >= 0 && x <= width);
    const inside = ticks.filter((tick) => {
      const half = widthOf(tick, measure) / 2;
      return tick.x - half >= 0 && tick.x + half <= width;
    });
    if (inside.length > 0 && inside.every((tick, i) => isClear(inside[i - 1], tick, measure, gap))) return inside;
  }
  return [];
}

const widthOf = ({ label, under }: Tick, measure: Measure): number => Math.max(measure(label), measure(under ?? ""));

const isClear = (before: Tick | undefined, tick: Tick, measure: Measure, gap: number): boolean =>
  before === undefined || tick.x - before.x >= widthOf(before, measure) / 2 + widthOf(tick, measure) / 2 + gap;

function labelled(dates: readonly Date[], x: (day: number) => number, words: TickWords): Tick[] {
  const byYear = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const byMonth = dates.every((date) => date.getUTCDate() === 1);
  return dates.map((date, i) => {
    const day = date.getTime() / DAY_MS;
    const before = dates[i - 1];
    if (byYear) return { x: x(day), label: words.year(day), under: null };
    if (byMonth) {
      const anew = before?.getUTCFullYear() !== date.getUTCFullYear();
      return { x: x(day), label: words.month(day), under: anew ? words.year(day) : null };
    }
    const anew = before?.getUTCMonth() !== date.getUTCMonth();
    return { x: x(day), label: words.dayOfMonth(day), under: anew ? words.monthAndYear(day) : null };
  });
}
