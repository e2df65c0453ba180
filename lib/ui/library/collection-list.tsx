"use client";
import Link from "next/link";
import { TwoWay } from "../primitives/two-way.tsx";
import { libraryWords } from "../text/en/library.ts";
import { unbroken } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

/** A collection with its counters, as lib/contract/library.ts sends it. */
export interface CollectionCounts {
  readonly id: string;
  readonly title: string;
  readonly documents: number;
  readonly cards: number;
  readonly due: number;
  readonly fresh: number;
  readonly unmet: number;
  readonly studied: boolean;
}

interface CollectionListProps {
  readonly collections: readonly CollectionCounts[];
  readonly onStudy: (collection: CollectionCounts, on: boolean) => void;
}

/** Every collection: what it holds, what of it waits, and whether it is studied. */
export const CollectionList = ({ collections, onStudy }: CollectionListProps) => (
  <ul className="mt-6 max-w-[52rem]">
    {collections.map((collection) => (
      <CollectionRow key={collection.id} collection={collection} onStudy={(on) => onStudy(collection, on)} />
    ))}
  </ul>
);

function CollectionRow({ collection, onStudy }: { collection: CollectionCounts; onStudy: (on: boolean) => void }) {
  const library = useWords(libraryWords);
  const { id, title, documents, cards, due, fresh, unmet, studied } = collection;
  return (
    <li className="grid gap-x-8 gap-y-4 border-t border-rule py-6 last:border-b wide:grid-cols-[minmax(0,1fr)_auto] wide:items-center">
      <div className="min-w-0">
        <h2 className="type-subtitle">
          <Link href={`/library/${id}`} className="reach underline decoration-rule-strong hover:decoration-ink">
            <bdi>{unbroken(title)}</bdi>
          </Link>
        </h2>
        <p className="mt-1.5 text-[0.9375rem]/[1.375rem]">
          {studied ? (
            <>
              <span className={due > 0 ? "font-semibold" : ""}>{library.due(due)}</span> · {library.fresh(fresh)}
            </>
          ) : (
            <span className="font-semibold">{library.paused}</span>
          )}
        </p>
        <p className="type-small mt-0.5 text-ink-muted">
          {library.size(documents, cards)}
          {cards > 0 && ` · ${library.unmet(unmet)}`}
        </p>
      </div>
      <TwoWay
        label={library.choice(title)}
        options={[library.study, library.pause]}
        value={studied ? 0 : 1}
        onChange={(value) => onStudy(value === 0)}
      />
    </li>
  );
}
