"use client";
import { useId } from "react";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";

type Given = { text: string };
type Props = AnswerProps<"typed", Given> | AnswerProps<"number", Given> | AnswerProps<"date", Given>;

/** One field: words, a date or a number with its unit behind it. */
export function TextView(props: Props) {
  const { shown, answer, locked, stemId, onAnswer } = props;
  const take = useWords(takeWords);
  const hintId = useId();
  const unit = shown.type === "number" ? shown.unit : null;
  const hint =
    shown.type === "typed"
      ? take.typingText
      : shown.type === "date"
        ? take.typingDate
        : shown.unitAsked
          ? take.withUnit
          : take.typingNumber;
  return (
    <div className="mt-6">
      <div className="flex items-baseline gap-3">
        <input
          aria-labelledby={stemId}
          aria-describedby={hintId}
          value={answer?.text ?? ""}
          readOnly={locked}
          onChange={(event) => onAnswer(event.target.value === "" ? null : { text: event.target.value }, true)}
          onBlur={() => answer && !locked && onAnswer(answer)}
          placeholder={take.yourAnswer}
          maxLength={500}
          inputMode={shown.type === "number" && unit !== null ? "decimal" : "text"}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="next"
          className="field-answer"
        />
        {unit && <span className="shrink-0 font-serif text-[1.25rem]/7">{unit}</span>}
      </div>
      {!locked && (
        <p id={hintId} className="type-small mt-2 text-ink-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
