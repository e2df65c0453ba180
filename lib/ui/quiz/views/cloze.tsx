"use client";
import { Fragment } from "react";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";

/** A text whose gaps are fields in their place. */
export function ClozeView({ shown, answer, locked, onAnswer }: AnswerProps<"cloze", { gaps: string[] }>) {
  const take = useWords(takeWords);
  const gaps = shown.gaps.map((_, at) => answer?.gaps[at] ?? "");
  const fill = (at: number, text: string, soon: boolean) => {
    const now = gaps.with(at, text);
    onAnswer(now.some(Boolean) ? { gaps: now } : null, soon);
  };
  return (
    <p className="cloze-text">
      {shown.pieces.map((piece, at) => {
        const options = shown.gaps[at];
        const common = { "aria-label": take.gap(at + 1), value: gaps[at] ?? "" };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change places
          <Fragment key={at}>
            {piece}
            {options === undefined ? null : options === null ? (
              <input
                {...common}
                readOnly={locked}
                onChange={(event) => fill(at, event.target.value, true)}
                onBlur={() => answer && !locked && onAnswer(answer)}
                maxLength={500}
                size={Math.max(12, (gaps[at] ?? "").length)}
                autoComplete="off"
                autoCapitalize="off"
                autoCorrect="off"
                spellCheck={false}
                enterKeyHint="next"
                className="cloze-gap"
              />
            ) : (
              <select
                {...common}
                disabled={locked}
                onChange={(event) => fill(at, event.target.value, false)}
                className="cloze-gap"
              >
                <option value="">{take.choose}</option>
                {options.map((option) => (
                  <option key={option}>{option}</option>
                ))}
              </select>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
