"use client";
import { useState } from "react";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";

const MOST_MINUTES = 1439;
const MOST_STEPS = 10;

interface StepsFieldProps {
  readonly labelledBy: string;
  readonly steps: readonly number[];
  readonly onChange: (steps: number[]) => void;
}

/** Minutes with spaces between them. */
export function StepsField({ labelledBy, steps, onChange }: StepsFieldProps) {
  const settings = useWords(settingsWords);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? steps.join(" ");
  const right = parsed(text) !== null;
  return (
    <span>
      <input
        className="entry-field w-40"
        inputMode="numeric"
        aria-labelledby={labelledBy}
        aria-invalid={!right}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = parsed(event.target.value);
          if (next) onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
      {!right && <span className="type-small mt-1 block text-again">{settings.stepsWrong}</span>}
    </span>
  );
}

function parsed(text: string): number[] | null {
  const steps =
    text.trim() === ""
      ? []
      : text
          .trim()
          .split(/[\s,;]+/)
          .map(Number);
  const right = steps.every((step) => Number.isInteger(step) && step >= 1 && step <= MOST_MINUTES);
  return right && steps.length <= MOST_STEPS ? steps : null;
}
