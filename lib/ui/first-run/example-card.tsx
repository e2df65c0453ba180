"use client";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { Passage } from "#lib/domain/source/passage.ts";
import { Note } from "../primitives/foot.tsx";
import { Mark } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { MarkedRuns } from "../review/marked-runs.tsx";
import { firstRunWords } from "../text/en/first-run.ts";
import { typeset } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { sentencesWithEvidence } from "./excerpt.ts";

export interface Example {
  readonly stem: string;
  readonly key: string;
  readonly note: string;
  readonly passage: Passage;
}

/** A real card as it looks once answered: stem, answer with its mark, foot with the evidence. */
export function ExampleCard({ example }: { example: Example }) {
  const firstRun = useWords(firstRunWords);
  const [before, after] = example.stem.split(BLANK);
  return (
    <figure
      aria-label={firstRun.example}
      className="order-2 mt-6 border-t border-rule pt-5.5 wide:mt-0 wide:border-s wide:border-t-0 wide:py-3 wide:ps-12"
    >
      <p {...fromText} className="font-serif text-[1.25rem]/[1.8125rem] text-pretty wide:text-[1.4375rem]/[2.0625rem]">
        {before}
        {after !== undefined && (
          <>
            <Answer text={example.key} />
            {after}
          </>
        )}
      </p>
      {after === undefined && (
        <p {...fromText} className="mt-3 font-serif text-[1.5rem]/8 wide:text-[1.75rem]/9">
          <Answer text={example.key} />
        </p>
      )}
      <div {...fromText} className="foot mt-6">
        <p className="foot-note type-note">
          <sup>1</sup>
          <span>
            <MarkedRuns runs={typeset(sentencesWithEvidence(example.passage))} />{" "}
            <Note note={example.note} title={example.passage.title} />
          </span>
        </p>
      </div>
    </figure>
  );
}

const Answer = ({ text }: { text: string }) => (
  <>
    <b className="font-semibold">{text}</b>
    <Mark n={1} />
  </>
);
