"use client";
import { act } from "../primitives/act.ts";
import { bulkWords } from "../text/en/bulk.ts";
import { useWords } from "../text/use-words.tsx";

interface BulkBarProps {
  readonly chosen: number;
  /** Results in all, as far as they are counted. */
  readonly count: { readonly n: number; readonly more: boolean } | null;
  readonly busy: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onChange: () => void;
}

/** How many cards are chosen, and what can be done about it. */
export function BulkBar({ chosen, count, busy, onAll, onNone, onChange }: BulkBarProps) {
  const bulk = useWords(bulkWords);
  const more = count !== null && (count.more || count.n > chosen);
  return (
    <div className="notice" role="status">
      <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-semibold">{bulk.chosen(chosen)}</span>
        {more && (
          <button type="button" className={act.link} disabled={busy} onClick={onAll}>
            {bulk.all(count.n, count.more)}
          </button>
        )}
        <button type="button" className={act.link} onClick={onNone}>
          {bulk.clear}
        </button>
      </p>
      <button
        type="button"
        className="on-press min-h-12 shrink-0 rounded-control bg-press px-6 font-semibold text-paper disabled:opacity-60"
        disabled={busy}
        onClick={onChange}
      >
        {bulk.change}
      </button>
    </div>
  );
}
