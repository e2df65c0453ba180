"use client";
import type { ShownItem } from "#lib/domain/item/item.ts";
import { fromPerson } from "../primitives/own-words.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface ItemStemProps {
  readonly type: ShownItem["type"];
  readonly stem: string;
  readonly points: number;
  /** "Libya 2011–2020, week 3". */
  readonly context: string;
  /** One item a screen is its heading; in a list it is one of many. */
  readonly heading: "h1" | "h2";
  readonly stemId?: string;
}

const LONG_STEM = 160;

/** What is asked. */
export function ItemStem({ type, stem, points, context, heading: Heading, stemId }: ItemStemProps) {
  const take = useWords(takeWords);
  const size = Heading === "h2" ? "type-lead" : stem.length > LONG_STEM ? "type-face-long" : "type-face";
  return (
    <>
      <p className="type-eyebrow text-ink-muted wrap-anywhere">
        {context} · {take.worth(points)}
      </p>
      <Heading {...fromPerson} id={stemId} tabIndex={-1} className={`mt-2 wrap-anywhere ${size}`}>
        {stem || take.kinds[type]}
      </Heading>
      {(type === "multiple" || type === "match") && (
        <p className="type-small mt-2 text-ink-muted">{take.kinds[type]}</p>
      )}
    </>
  );
}
