"use client";
import type { Ref } from "react";
import { reviewWords } from "../text/en/review.ts";
import { useWords } from "../text/use-words.tsx";

interface TypedInputProps {
  /** What is typed: it decides what counts as the same. */
  readonly kind: "text" | "date" | "name";
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onShow: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Where a typed card is answered. Enter shows the answer. */
export function TypedInput({ kind, value, onChange, onShow, inputRef }: TypedInputProps) {
  const review = useWords(reviewWords);
  return (
    <form
      className="mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        onShow();
      }}
    >
      <input
        ref={inputRef}
        aria-label={review.yourAnswer}
        aria-describedby="typing"
        placeholder={review.typeOrThink}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        className="h-13 w-full max-w-110 rounded-control border border-rule-strong bg-leaf px-3.5 font-serif text-[1.25rem]/7 focus-visible:-outline-offset-1"
      />
      <p id="typing" className="type-small mt-2 text-ink-muted">
        {review.typing[kind]}
      </p>
    </form>
  );
}

interface ComparisonProps {
  readonly typed: string;
  readonly verdict: "right" | "near" | "wrong";
  readonly countedAsRight: boolean;
  readonly onCountAsRight: () => void;
}

/** What was typed beside the key, in words; a learner may overrule it. */
export function Comparison({ typed, verdict, countedAsRight, onCountAsRight }: ComparisonProps) {
  const review = useWords(reviewWords);
  return (
    <p className="mt-3 text-ink-muted">
      {review.wrote(typed)} {countedAsRight ? review.countedAsRight : review.verdict[verdict]}
      {verdict !== "right" && !countedAsRight && (
        <>
          {" "}
          <button type="button" className="reach text-pen underline decoration-pen/40" onClick={onCountAsRight}>
            {review.countAsRight}
          </button>
        </>
      )}
    </p>
  );
}
