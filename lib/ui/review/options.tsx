"use client";
import type { Ref } from "react";
import { MarkButton } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { reviewWords } from "../text/en/review.ts";
import { useWords } from "../text/use-words.tsx";

interface OptionsProps {
  readonly options: readonly string[];
  readonly answer: string;
  /** What was chosen; empty when nothing was. */
  readonly chosen: string;
  readonly revealed: boolean;
  readonly open: boolean;
  readonly onChoose: (option: string) => void;
  readonly onMark: () => void;
  readonly answerRef: Ref<HTMLElement>;
  readonly markRef: Ref<HTMLButtonElement>;
}

/** The options of a choice. Choosing shows the answer in their midst, where it stood all along, so that nothing moves. */
export function Options(props: OptionsProps) {
  const review = useWords(reviewWords);
  return (
    <ol className="options" aria-label={review.options}>
      {props.options.map((option, at) => (
        <li key={option}>
          <Option {...props} option={option} letter={review.letter(at)} n={at + 1} />
        </li>
      ))}
    </ol>
  );
}

interface OptionProps extends Omit<OptionsProps, "options"> {
  readonly option: string;
  readonly letter: string;
  readonly n: number;
}

function Option({
  option,
  letter,
  n,
  answer,
  chosen,
  revealed,
  open,
  onChoose,
  onMark,
  answerRef,
  markRef,
}: OptionProps) {
  const review = useWords(reviewWords);
  const isAnswer = option === answer;
  const isChosen = option === chosen;
  if (!revealed)
    return (
      <button type="button" className="option" aria-keyshortcuts={String(n)} onClick={() => onChoose(option)}>
        <i aria-hidden="true">{letter}</i>
        <span {...fromText}>{option}</span>
      </button>
    );
  const said = isAnswer ? (isChosen ? review.choseRight : review.rightOption) : isChosen ? review.choseWrong : null;
  return (
    <p
      ref={isAnswer ? (answerRef as Ref<HTMLParagraphElement>) : null}
      tabIndex={isAnswer ? -1 : undefined}
      className="option"
      data-is={isAnswer ? "answer" : isChosen ? "chosen" : "other"}
    >
      <i aria-hidden="true">{letter}</i>
      <span {...fromText}>
        {isAnswer ? <b className="font-semibold">{option}</b> : option}
        {isAnswer && <MarkButton ref={markRef} n={1} label={review.mark(1)} expanded={open} onPress={onMark} />}
        {said && <small>{said}</small>}
      </span>
    </p>
  );
}
