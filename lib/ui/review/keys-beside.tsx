"use client";
import type { RatingName } from "#lib/domain/review/rating.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { keysWords } from "../text/en/keys.ts";
import type { SpanOfTime } from "../text/span-of-time.ts";
import { useWords } from "../text/use-words.tsx";

interface KeysBesideProps {
  /** What undo would take back, or null. */
  readonly last: { readonly grade: RatingName; readonly back: SpanOfTime } | null;
  readonly onAll: () => void;
}

/** The right column while the answer is not shown: keys and nothing else, so that nothing shifts. */
export function KeysBeside({ last, onAll }: KeysBesideProps) {
  const keys = useWords(keysWords);
  return (
    <aside aria-label={keys.title} className="beside hidden wide:flex">
      <dl className="type-small mt-auto grid grid-cols-[auto_minmax(0,1fr)] items-center justify-items-start gap-x-3.5 gap-y-2 pb-3 text-ink-muted">
        <Row cap={keys.space} what={keys.showOnly} />
        {last && <Row cap="Z" what={keys.undoLast(last.grade, last.back)} />}
        <dt>
          <KeyCap>?</KeyCap>
        </dt>
        <dd>
          <button type="button" className="reach underline decoration-rule-strong underline-offset-3" onClick={onAll}>
            {keys.all}
          </button>
        </dd>
      </dl>
    </aside>
  );
}

const Row = ({ cap, what }: { cap: string; what: string }) => (
  <>
    <dt>
      <KeyCap>{cap}</KeyCap>
    </dt>
    <dd>{what}</dd>
  </>
);
