"use client";
import type { Results } from "#lib/contract/results.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { placeDays } from "../today/fortnight-scale.ts";
import { PlotFrame } from "./plot-frame.tsx";

const [HEIGHT, AXIS, TALLEST] = [180, 152.5, 126];
/** Up to so many bars each carries its number; beyond that only every other label has room on a phone. */
const FEW = 12;

/** How the totals are spread. */
export function ScorePlot({ distribution }: { readonly distribution: Results["distribution"] }) {
  const words = useWords(resultsWords);
  const { bins, unit, most, n } = distribution;
  if (bins === null) return null;
  const whole = Number.isInteger(most) || unit === "percent";
  const name = ({ from, to }: { readonly from: number; readonly to: number }) =>
    words.bin(words.points(from), words.points(whole ? Math.min(to - 1, most) : Math.min(to, most)));
  // Bars are what days are there: so many, beside each other, the fullest as tall as the plot.
  const bars = placeDays(
    bins.map(({ from, n: held }) => ({ day: from, n: held })),
    TALLEST,
    -1,
  );
  const few = bars.length <= FEW;
  const wide = 100 / Math.max(1, bars.length);
  return (
    <PlotFrame
      title={words.scores}
      caption={unit === "points" ? words.scoresCaption(words.points(most), n) : words.scoresPercent(n)}
      columns={[words.score, words.howMany]}
      rows={bins.map((bin) => ({ key: bin.from, cells: [name(bin), words.number(bin.n)] }))}
      plot={
        <svg
          className="plot w-full [direction:ltr]"
          height={HEIGHT}
          role="img"
          aria-label={words.scoresLabel(words.points(most))}
        >
          {bars.map(({ day: from, n: held, x, height, labelled }, at) => (
            <g key={from}>
              <rect
                className="bar"
                x={`${x - wide * 0.42}%`}
                width={`${wide * 0.84}%`}
                y={AXIS - 0.5 - height}
                height={height}
              />
              {held > 0 && (few || labelled) && (
                <text className="count" x={`${x}%`} y={AXIS - height - 6}>
                  {words.number(held)}
                </text>
              )}
              {(few || at % 2 === 0) && (
                <text className="count" x={`${x}%`} y={HEIGHT - 8}>
                  {words.points(from)}
                </text>
              )}
            </g>
          ))}
          <line className="axis" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
        </svg>
      }
    />
  );
}
