import type { ReactNode } from "react";

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** One setting: what it is and what it means on one side, its control on the other. */
export const Row = ({ id, title, note, children }: RowProps) => (
  <div className="setting">
    <div>
      <h3 id={id} className="text-[1rem]/6 font-semibold">
        {title}
      </h3>
      {note && <p className="type-small mt-0.5 text-ink-muted">{note}</p>}
    </div>
    <div className="setting-control">{children}</div>
  </div>
);
