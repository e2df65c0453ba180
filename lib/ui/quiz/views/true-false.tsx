"use client";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";
import { ChoiceList } from "./choice-view.tsx";

export function TrueFalseView({
  answer,
  solution,
  onAnswer,
  shown: _,
  ...rest
}: AnswerProps<"true-false", { holds: boolean }>) {
  const take = useWords(takeWords);
  const place = (holds: boolean) => (holds ? 0 : 1);
  return (
    <ChoiceList
      {...rest}
      options={[take.isTrue, take.isFalse]}
      many={false}
      picks={answer ? [place(answer.holds)] : []}
      right={solution && [place(solution.holds)]}
      onPick={(at) => onAnswer({ holds: at === 0 })}
    />
  );
}
