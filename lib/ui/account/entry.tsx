"use client";
import { useId } from "react";

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "email" | "text";
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly note?: string | undefined;
  /** What is wrong with it, said beside it. */
  readonly error?: string | null | undefined;
}

/** A line to type, its name above it and what is wrong with it below. */
export function Entry({ label, value, onChange, type = "text", autoComplete, maxLength, note, error }: EntryProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label className="type-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="entry-field"
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      <EntrySays id={`${id}-says`} note={note} error={error} />
    </div>
  );
}

interface EntrySaysProps {
  readonly id: string;
  readonly note: string | undefined;
  readonly error: string | null | undefined;
}

export const EntrySays = ({ id, note, error }: EntrySaysProps) => (
  <p id={id} role={error ? "alert" : undefined} className={`type-small ${error ? "text-again" : "text-ink-muted"}`}>
    {error || note}
  </p>
);
