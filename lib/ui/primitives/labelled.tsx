import type { ReactNode } from "react";

interface LabelledProps {
  /** Id of the field. */
  readonly id: string;
  readonly label: string;
  /** Stands below the field; the field names it with aria-describedby `<id>-hint`. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** A field under its label. */
export const Labelled = ({ id, label, hint, children }: LabelledProps) => (
  <div className="grid gap-1.5">
    <label className="type-label" htmlFor={id}>
      {label}
    </label>
    {children}
    {hint && (
      <span id={`${id}-hint`} className="type-small text-ink-muted">
        {hint}
      </span>
    )}
  </div>
);
