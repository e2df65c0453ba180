"use client";
import type { Ref } from "react";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import { MarkButton } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { reviewWords } from "../text/en/review.ts";
import { useWords } from "../text/use-words.tsx";

/** Longer keys stand under the stem: a gap as wide as a sentence would tell too much and break badly. */
const LONGEST_IN_GAP = 18;
const LONGEST_IN_SMALL_GAP = 12;
/** A stem beyond this is set smaller, so that sixty words fit a phone above the grades. */
const LONG_STEM = 150;

export const fillsGap = (stem: string, key: string): boolean => stem.includes(BLANK) && key.length <= LONGEST_IN_GAP;

interface StemProps {
  readonly stem: string;
  readonly answer: string;
  readonly revealed: boolean;
  readonly open: boolean;
  readonly onMark: () => void;
  readonly stemRef: Ref<HTMLParagraphElement>;
  readonly answerRef: Ref<HTMLSpanElement>;
  readonly markRef: Ref<HTMLButtonElement>;
}

/** The card's face. Its blank holds the answer from the start, unseen, so that showing it moves no word. */
export function Stem({ stem, answer, revealed, open, onMark, stemRef, answerRef, markRef }: StemProps) {
  const review = useWords(reviewWords);
  const size = stem.length > LONG_STEM ? "type-face-long" : "type-face";
  const at = stem.indexOf(BLANK);
  if (at < 0) {
    return (
      <p {...fromText} ref={stemRef} tabIndex={-1} className={size}>
        {stem}
      </p>
    );
  }
  // The words that touch the blank stay with it on one line: a quotation mark must not begin the next.
  const [before, lead] = splitLast(stem.slice(0, at));
  const [trail, after] = splitFirst(stem.slice(at + BLANK.length));
  const inGap = fillsGap(stem, answer);
  const filled = revealed && inGap;
  return (
    <p {...fromText} ref={stemRef} tabIndex={-1} className={size}>
      {before}
      <span className="whitespace-nowrap">
        {lead}
        <span
          {...(filled ? { tabIndex: -1 } : { role: "img", "aria-label": review.blank })}
          ref={inGap ? answerRef : null}
          className={`gap ${answer.length > LONGEST_IN_SMALL_GAP ? "gap-wide" : ""} ${filled ? "gap-filled" : ""}`}
        >
          <span className="gap-key">
            {inGap ? answer : "\u00a0"}
            {inGap && (
              <MarkButton
                ref={markRef}
                n={1}
                label={review.mark(1)}
                hidden={!filled}
                expanded={open}
                onPress={onMark}
              />
            )}
          </span>
        </span>
        {trail}
      </span>
      {after}
    </p>
  );
}

function splitLast(text: string): [string, string] {
  const lead = /\S*$/.exec(text)?.[0] ?? "";
  return [text.slice(0, text.length - lead.length), lead];
}

function splitFirst(text: string): [string, string] {
  const trail = /^\S*/.exec(text)?.[0] ?? "";
  return [trail, text.slice(trail.length)];
}
