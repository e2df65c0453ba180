"use client";
import type { AnswerProps } from "../answer-props.ts";
import { ChoiceList } from "./choice-view.tsx";

export function MultipleView({
  shown,
  answer,
  solution,
  onAnswer,
  ...rest
}: AnswerProps<"multiple", { picks: number[] }>) {
  const picks = answer?.picks ?? [];
  return (
    <ChoiceList
      {...rest}
      options={shown.options}
      many
      picks={picks}
      right={solution?.picks ?? null}
      onPick={(at) => {
        const now = picks.includes(at) ? picks.filter((other) => other !== at) : [...picks, at].sort((a, b) => a - b);
        onAnswer(now.length > 0 ? { picks: now } : null);
      }}
    />
  );
}
