"use client";

interface TwoWayProps {
  /** What is chosen between, read aloud before the options. */
  readonly label: string;
  readonly options: readonly [string, string];
  /** Which of the two holds. */
  readonly value: 0 | 1;
  readonly onChange: (value: 0 | 1) => void;
}

/** Two states side by side, the one that holds filled: what a press does is what it says. */
export const TwoWay = ({ label, options, value, onChange }: TwoWayProps) => (
  <fieldset
    aria-label={label}
    className="inline-flex shrink-0 justify-self-start rounded-control ring-1 ring-inset ring-rule-strong"
  >
    {options.map((option, i) => (
      <button
        key={option}
        type="button"
        aria-pressed={value === i}
        className={`min-h-11 rounded-control px-4 font-semibold ${value === i ? "bg-press text-paper" : "text-ink-muted hover:text-ink"}`}
        onClick={() => value !== i && onChange(i === 0 ? 0 : 1)}
      >
        {option}
      </button>
    ))}
  </fieldset>
);
