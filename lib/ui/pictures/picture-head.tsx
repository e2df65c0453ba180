"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { act } from "../primitives/act.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import type { PictureProps } from "./picture-props.ts";

interface PictureHeadProps {
  readonly title: string;
  readonly id: string;
  /** How many there are and how many are in view. */
  readonly counts: string;
  /** Cards in view that a review may show. */
  readonly cards: readonly string[];

  readonly review: PictureProps["review"];
  readonly table: boolean;
  readonly onTable: () => void;
  readonly children?: ReactNode;
}

/** Above a picture: what it shows, a review of what is in view, and the same as a table. */
export function PictureHead({ title, id, counts, cards, review, table, onTable, children }: PictureHeadProps) {
  const words = useWords(pictureWords);
  const n = Math.min(cards.length, review.most);
  return (
    <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 id={id} className="type-subtitle">
        {title}
      </h2>
      <div className="type-small flex flex-wrap items-baseline gap-x-5 gap-y-3">
        <span className="text-ink-muted" aria-live="polite">
          {counts}
        </span>
        {children}
        {n > 0 && (
          <Link href={review.addressOf(cards)} className={act.link} prefetch={false}>
            {words.review(n, cards.length)}
          </Link>
        )}
        <button type="button" className={act.link} aria-pressed={table} onClick={onTable}>
          {table ? words.asPicture : words.asTable}
        </button>
      </div>
    </div>
  );
}
