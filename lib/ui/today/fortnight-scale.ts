/** A day of the plot, placed. Heights in px from the axis up, x in per cent of the width. */
export interface PlacedDay {
  readonly day: number;
  readonly n: number;
  readonly x: number;
  readonly height: number;
  /** Today and the fullest day carry their number; other days are read off the table. */
  readonly labelled: boolean;
}

/** Shortest bar, px: one review must still be seen beside a day of three hundred. */
const LEAST = 3;

/** @param tallest px of the fullest day's bar @param first the day that is drawn in pen */
export function placeDays(
  days: readonly { readonly day: number; readonly n: number }[],
  tallest: number,
  first: number,
): readonly PlacedDay[] {
  const most = Math.max(1, ...days.map(({ n }) => n));
  const fullest = days.find(({ n }) => n === most)?.day;
  return days.map(({ day, n }, i) => ({
    day,
    n,
    x: ((i + 0.5) / days.length) * 100,
    height: n === 0 ? 0 : Math.max(LEAST, Math.round((n / most) * tallest)),
    labelled: n > 0 && (day === first || day === fullest),
  }));
}
