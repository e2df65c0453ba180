"use client";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";

interface CollectionsProps {
  readonly collections: readonly {
    readonly id: string;
    readonly title: string;
    readonly waiting: number /** Days until its exam. */;
    readonly exam?: number | null;
  }[];
}

/** What is studied, and how much of it waits. */
export function Collections({ collections }: CollectionsProps) {
  const today = useWords(todayWords);
  if (collections.length === 0) return null;
  return (
    <section>
      <h2 className="type-label mb-3">{today.collections}</h2>
      <ul>
        {collections.map(({ id, title, waiting, exam = null }) => (
          <li key={id} className="flex items-baseline gap-4 border-t border-rule py-3.5 last:border-b">
            <span className="min-w-0 flex-1 ps-4 -indent-4 font-serif text-[1.1875rem]/[1.625rem]">
              <bdi>{title}</bdi>
            </span>
            <span className="type-small whitespace-nowrap text-ink-muted">
              {exam !== null && <b className="font-semibold text-ink">{today.exam(exam)} · </b>}
              {today.due(waiting)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
