import type { ReactNode } from "react";

interface StateMessageProps {
  readonly title: string;
  readonly message: string;
  readonly detail?: string | undefined;
  /** The one thing to do next. */
  readonly children?: ReactNode;
}

/** What a page says when it cannot be as usual: the cause, then one action. */
export const StateMessage = ({ title, message, detail, children }: StateMessageProps) => (
  <section className="max-w-[52ch] pt-2">
    <h1 className="type-title">{title}</h1>
    <p className="mt-2 text-ink-muted text-pretty">{message}</p>
    {detail && <p className="type-small mt-2 text-ink-muted break-words">{detail}</p>}
    {children && <div className="mt-6">{children}</div>}
  </section>
);
