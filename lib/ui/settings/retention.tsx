"use client";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";

interface RetentionProps {
  readonly labelledBy: string;
  readonly value: number;
  readonly workload: readonly { readonly retention: number; readonly reviews: number }[];
  /** ms an answer takes. */
  readonly pace: number;
  readonly cards: number;
  readonly onChange: (value: number) => void;
}

const [WIDTH, HEIGHT, AXIS, TOP] = [320, 124, 100, 26];
const [LEAST, MOST] = [0.7, 0.97];

/** How much to remember, beside the work it makes with the learner's own cards. */
export function Retention({ labelledBy, value, workload, pace, cards, onChange }: RetentionProps) {
  const settings = useWords(settingsWords);
  const reviews = workAt(workload, value);
  return (
    <div className="w-full wide:w-80">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-serif text-[1.875rem]/9">{settings.percent(value)}</span>
        {reviews !== null && (
          <span className="type-small text-ink-muted">{settings.minutesADay((reviews * pace) / 60_000)}</span>
        )}
      </div>
      {reviews !== null && (
        <Curve workload={workload} value={value} reviews={reviews} label={settings.workloadPlot(cards)} />
      )}
      <input
        type="range"
        className="range"
        aria-labelledby={labelledBy}
        aria-valuetext={settings.percent(value)}
        min={LEAST * 100}
        max={MOST * 100}
        step={1}
        value={Math.round(value * 100)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
      {reviews === null && <p className="type-small text-ink-muted">{settings.noWorkload}</p>}
      {reviews !== null && <p className="type-small text-ink-muted">{settings.simulated(cards)}</p>}
    </div>
  );
}

interface CurveProps {
  readonly workload: RetentionProps["workload"];
  readonly value: number;
  readonly reviews: number;
  readonly label: string;
}

function Curve({ workload, value, reviews, label }: CurveProps) {
  const settings = useWords(settingsWords);
  const most = Math.max(...workload.map((each) => each.reviews), 1);
  const x = (retention: number) => 8 + ((retention - LEAST) / (MOST - LEAST)) * (WIDTH - 16);
  const y = (n: number) => AXIS - (n / most) * (AXIS - TOP);
  const path = workload
    .map(({ retention, reviews: n }, i) => `${i === 0 ? "M" : "L"}${x(retention).toFixed(1)} ${y(n).toFixed(1)}`)
    .join("");
  const right = x(value) > WIDTH * 0.6;
  return (
    <svg className="plot mt-1 w-full" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path} fill="none" className="stroke-ink" strokeWidth="1.5" />
      <line x1={x(value)} x2={x(value)} y1={y(reviews)} y2={AXIS} className="axis" strokeDasharray="2 3" />
      <line x1="0" x2={WIDTH} y1={AXIS} y2={AXIS} className="axis" />
      <circle cx={x(value)} cy={y(reviews)} r="5.5" className="fill-pen" />
      <text
        className={`now ${right ? "at-end" : "at-start"}`}
        x={x(value) + (right ? -10 : 10)}
        y={Math.max(14, y(reviews) - 10)}
      >
        {settings.reviewsADay(reviews)}
      </text>
      <text className="at-start" x="8" y={HEIGHT - 6}>
        {settings.percent(LEAST)}
      </text>
      <text className="at-end" x={WIDTH - 8} y={HEIGHT - 6}>
        {settings.percent(MOST)}
      </text>
    </svg>
  );
}

/** Between two simulated points the curve is as good as straight. */
function workAt(workload: RetentionProps["workload"], value: number): number | null {
  const after = workload.findIndex(({ retention }) => retention >= value);
  const b = workload[after === -1 ? workload.length - 1 : after];
  const a = workload[Math.max(0, (after === -1 ? workload.length : after) - 1)];
  if (!a || !b) return null;
  const share = b.retention === a.retention ? 0 : (value - a.retention) / (b.retention - a.retention);
  return a.reviews + share * (b.reviews - a.reviews);
}
