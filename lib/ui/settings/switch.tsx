"use client";

interface SwitchProps {
  readonly labelledBy: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export const Switch = ({ labelledBy, on, onChange }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    className="switch"
    aria-checked={on}
    aria-labelledby={labelledBy}
    onClick={() => onChange(!on)}
  />
);
