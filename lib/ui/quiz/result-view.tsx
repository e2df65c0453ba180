"use client";
import type { ReactNode } from "react";
import type { TakeAttempt } from "#lib/contract/take.ts";
import { act } from "../primitives/act.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";
import { ItemView } from "./item-view.tsx";

interface ResultViewProps {
  readonly view: TakeAttempt;
  /** Items whose last answer was not taken. */
  readonly refused: readonly number[];
  readonly back: string;
  /** What can be done with it, e.g. kept for review. */
  readonly children?: ReactNode;
}

const nothing = () => {};

/** An attempt after it was handed in: what it is worth and each item, as far as that is out. */
export function ResultView({ view, refused, back, children }: ResultViewProps) {
  const take = useWords(takeWords);
  const out = view.items.some(({ share, solution }) => share !== null || solution !== null);
  return (
    <main className="sheet-of-paper gutters pt-6 pb-16 wide:pt-14">
      <div className="max-w-[640px]">
        <p className="type-eyebrow text-ink-muted break-words">
          <bdi>{view.title}</bdi> · <bdi>{view.name}</bdi>
        </p>
        <h1 className="type-display mt-1">
          {view.points === null ? take.doneTitle : take.result(view.points, view.possible)}
        </h1>
        {view.finished !== null && view.ended && (
          <p className="mt-3 text-ink-muted">{take.ended[view.ended](view.finished)}</p>
        )}
        {refused.length > 0 && <p className="mt-2 text-again">{take.refused}</p>}
        {view.later === "close" && <p className="mt-2 text-ink-muted">{take.later.close(view.closes)}</p>}
        {view.later === "never" && !out && <p className="mt-2 text-ink-muted">{take.later.never}</p>}
        {children}
        {out && (
          <ol className="mt-8">
            {view.items.map((item, at) => (
              <li key={item.position} className="result-item border-t border-rule py-8">
                <ItemView
                  item={{ ...item, locked: true }}
                  heading="h2"
                  context={take.place(at + 1, view.items.length)}
                  certainty={false}
                  onAnswer={nothing}
                  onCertainty={nothing}
                  onHint={nothing}
                />
              </li>
            ))}
          </ol>
        )}
        <p className="mt-8">
          <a href={back} className={act.quiet}>
            {take.again}
          </a>
        </p>
      </div>
    </main>
  );
}
