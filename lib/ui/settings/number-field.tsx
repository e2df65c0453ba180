"use client";
import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Said after the number: "new", "minutes". */
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds. What is being typed may be wrong for a moment; only what is right is told. */
export function NumberField({ label, value, least, most, unit, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const n = Number(text);
  const right = text.trim() !== "" && Number.isInteger(n) && n >= least && n <= most;
  return (
    <label className="inline-flex items-center gap-2">
      <input
        className="entry-field w-24 text-center"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={!right}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value.trim() !== "" && Number.isInteger(next) && next >= least && next <= most)
            onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
      {unit && <span className="type-small text-ink-muted">{unit}</span>}
    </label>
  );
}
