import type { Span } from "./span.ts";

/** The stretch of time on screen, in days since 1970. */
export interface View {
  readonly from: number;
  readonly to: number;
}

const MONTH = 31;
const YEAR = 366;
/** Days of each step of zooming, the whole of it before them. */
const steps = [3653, YEAR, MONTH] as const;
/** Part of the whole that is left free on either side. */
const ROOM = 0.04;

/** All of the time that is known of, with some room. */
export function wholeOf(spans: readonly Span[]): View {
  if (spans.length === 0) return { from: 0, to: YEAR };
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const room = Math.max(MONTH / 2, (to - from) * ROOM);
  return { from: from - room, to: to + room };
}

/** What is shown first: where most facts are, when that is less than half of all the time there is. */
export function firstView(spans: readonly Span[]): View {
  const whole = wholeOf(spans);
  const middles = spans.map(({ start, end }) => (start + end) / 2).sort((a, b) => a - b);
  const low = middles[Math.floor(middles.length * 0.1)];
  const high = middles[Math.ceil(middles.length * 0.9) - 1];
  if (low === undefined || high === undefined) return whole;
  const span = Math.max(YEAR, (high - low) * 1.2);
  return span < (whole.to - whole.from) / 2
    ? within({ from: low - span / 12, to: low + (span * 11) / 12 }, whole)
    : whole;
}

/** The same stretch, moved so that it lies in the whole, or the whole where it is longer. */
function within({ from, to }: View, whole: View): View {
  const span = to - from;
  if (span >= whole.to - whole.from) return whole;
  const start = Math.min(Math.max(from, whole.from), whole.to - span);
  return { from: start, to: start + span };
}

const spanOfView = ({ from, to }: View): number => to - from;

/** A step nearer, around a day; the same view when there is no nearer one. */
export function nearer(view: View, whole: View, around = (view.from + view.to) / 2): View {
  const span = steps.find((step) => step < spanOfView(view) * 0.9);
  return span === undefined ? view : within({ from: around - span / 2, to: around + span / 2 }, whole);
}

/** A step further away; the whole at the end. */
export function further(view: View, whole: View): View {
  const span = [...steps].reverse().find((step) => step > spanOfView(view) * 1.1) ?? spanOfView(whole);
  const around = (view.from + view.to) / 2;
  return within({ from: around - span / 2, to: around + span / 2 }, whole);
}

/** Half a screen earlier (-1) or later (1). */
export const moved = (view: View, whole: View, by: -1 | 1): View => {
  const step = (spanOfView(view) / 2) * by;
  return within({ from: view.from + step, to: view.to + step }, whole);
};

/** The view, moved as far as it takes to show a span. */
export function showing(view: View, whole: View, span: Span): View {
  if (isIn(span, view)) return view;
  const middle = (span.start + span.end) / 2;
  return within({ from: middle - spanOfView(view) / 2, to: middle + spanOfView(view) / 2 }, whole);
}

/** Whether any of it is on screen. */
export const isIn = (span: Span, view: View): boolean =>
  (span.openEnd || span.end > view.from) && (span.openStart || span.start < view.to);
