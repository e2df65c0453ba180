import type { ReactNode } from "react";

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** Of its title; 3 under a part's title. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** One setting: what it is and what it means on one side, its control on the other. */
export const Row = ({ id, title, note, level = 3, children }: RowProps) => (
  <div className="setting">
    <div>
      <Title level={level} id={id}>
        {title}
      </Title>
      {note && <p className="type-small mt-0.5 text-ink-muted">{note}</p>}
    </div>
    <div className="setting-control">{children}</div>
  </div>
);

function Title({ level, id, children }: { level: 2 | 3; id: string; children: string }) {
  const Heading = `h${level}` as const;
  return (
    <Heading id={id} className="text-[1rem]/6 font-semibold">
      {children}
    </Heading>
  );
}
