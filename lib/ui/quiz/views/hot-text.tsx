"use client";
import { useId } from "react";
import { fromPerson } from "../../primitives/own-words.ts";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";

/** The passage itself: pressing a sentence marks it. */
export function HotTextView({
  shown,
  answer,
  solution,
  locked,
  stemId,
  onAnswer,
}: AnswerProps<"hot-text", { picks: number[] }>) {
  const take = useWords(takeWords);
  const name = useId();
  const picks = answer?.picks ?? [];
  const pick = (at: number) => {
    const now = picks.includes(at)
      ? picks.filter((other) => other !== at)
      : shown.many
        ? [...picks, at].sort((a, b) => a - b)
        : [at];
    onAnswer(now.length > 0 ? { picks: now } : null);
  };
  return (
    <>
      <p className="type-small mt-2 text-ink-muted">{shown.many ? take.markMany : take.markOne}</p>
      <fieldset {...fromPerson} aria-labelledby={stemId} className="hot-text" disabled={locked}>
        {shown.sentences.map((sentence, at) => (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences never change places
            key={at}
            data-is={solution?.picks.includes(at) ? "answer" : undefined}
          >
            <input
              type={shown.many ? "checkbox" : "radio"}
              name={name}
              checked={picks.includes(at)}
              onChange={() => pick(at)}
              className="sr-only"
            />
            {sentence}{" "}
          </label>
        ))}
      </fieldset>
    </>
  );
}
