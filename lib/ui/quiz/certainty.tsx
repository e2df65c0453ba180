"use client";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface CertaintyProps {
  readonly value: 1 | 2 | 3 | null;
  readonly locked: boolean;
  readonly onChange: (value: 1 | 2 | 3) => void;
}

/** How sure a taker is: three steps, said beside what they do to the points. */
export function Certainty({ value, locked, onChange }: CertaintyProps) {
  const take = useWords(takeWords);
  return (
    <fieldset className="mt-6" disabled={locked}>
      <legend className="type-label">{take.sure}</legend>
      <div className="mt-2 inline-flex rounded-control ring-1 ring-inset ring-rule-strong">
        {([1, 2, 3] as const).map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={value === step}
            className={`min-h-11 rounded-control px-4 font-semibold ${value === step ? "bg-press text-paper" : "text-ink-muted hover:text-ink"}`}
            onClick={() => onChange(step)}
          >
            {take.sureOf[step]}
          </button>
        ))}
      </div>
      <p className="type-small mt-2 text-ink-muted">{take.sureHint}</p>
    </fieldset>
  );
}
