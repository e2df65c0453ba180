"use client";
import type { ResultsItem } from "#lib/contract/results.ts";
import { Note } from "../primitives/foot.tsx";
import { Mark } from "../primitives/mark.tsx";
import { MarkedRuns } from "../review/marked-runs.tsx";
import { resultsWords } from "../text/en/results.ts";
import { typeset } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

/** The passage that an item was made from, with its note; that there is none where it was written by hand. */
export function EvidenceBlock({ item }: { readonly item: ResultsItem }) {
  const words = useWords(resultsWords);
  const { footnote, number } = item;
  if (footnote === null) return <p className="type-small mt-2 text-ink-muted">{words.noPassage}</p>;
  const { passage } = footnote;
  return (
    <>
      {passage?.paragraphs
        .filter(({ here }) => here)
        .map(({ runs }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one passage never change places
          <blockquote key={at} className="results-quote">
            <MarkedRuns runs={passage.standing === "summary" ? typeset(runs) : runs} />
            <Mark n={number} />
          </blockquote>
        ))}
      <p className="foot-note type-note mt-3">
        <sup>{number}</sup>
        <span>
          <Note note={footnote.note} title={passage?.title ?? ""} />
        </span>
      </p>
    </>
  );
}
