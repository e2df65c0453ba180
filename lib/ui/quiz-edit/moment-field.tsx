"use client";
import { useId } from "react";

interface MomentFieldProps {
  readonly label: string;
  /** Epoch ms, or null for no moment. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** As the browser's own field writes it, on the device's clock. */
function local(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A day and a time on the device's clock. */
export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const id = useId();
  return (
    <div className="type-small flex min-w-0 grow flex-col gap-1 text-ink-muted">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        className="entry-field text-[1rem]/6 text-ink"
        value={value === null ? "" : local(value)}
        max="9999-12-31T23:59"
        onChange={(event) => {
          const at = new Date(event.target.value).getTime();
          onChange(Number.isNaN(at) || at < 0 ? null : at);
        }}
      />
    </div>
  );
}
