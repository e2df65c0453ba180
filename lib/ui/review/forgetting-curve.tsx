import { infoWords } from "../text/en/info.ts";
import { useWords } from "../text/use-words.tsx";

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [320, 120, 40, 22];

interface ForgettingCurveProps {
  /** Recall by whole days since the last answer, 0 first. */
  readonly curve: readonly number[];
  readonly elapsed: number;
}

/** Recall as it falls from day to day, with today on it. */
export function ForgettingCurve({ curve, elapsed }: ForgettingCurveProps) {
  const info = useWords(infoWords);
  const last = curve.length - 1;
  const least = Math.min(0.5, Math.floor((curve[last] ?? 0) * 10) / 10);
  const x = (day: number) => LEFT + (day / last) * (WIDTH - LEFT - 8);
  const y = (recall: number) => 8 + ((1 - recall) / (1 - least)) * (HEIGHT - BOTTOM - 8);
  const now = Math.min(elapsed, last);
  const path = curve
    .map((recall, day) => `${day === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(recall).toFixed(1)}`)
    .join("");
  return (
    <figure className="mt-6">
      <figcaption className="type-label mb-1">{info.curve}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="plot w-full"
        role="img"
        aria-label={info.curveSummary(curve[now] ?? 0, last, curve[last] ?? 0)}
      >
        {[1, 0.9, least].map((recall) => (
          <g key={recall}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(recall)} y2={y(recall)} className="stroke-rule" />
            <text x={LEFT - 6} y={y(recall) + 4.5} className="at-end">
              {info.percent(recall)}
            </text>
          </g>
        ))}
        <path d={path} fill="none" className="stroke-ink" strokeWidth="1.5" />
        <circle cx={x(now)} cy={y(curve[now] ?? 0)} r="5" className="fill-pen" />
        <text x={WIDTH - 8} y={HEIGHT - 4} className="at-end">
          {info.curveAxis}
        </text>
        <text x={LEFT} y={HEIGHT - 4} className="at-start">
          0
        </text>
      </svg>
    </figure>
  );
}
