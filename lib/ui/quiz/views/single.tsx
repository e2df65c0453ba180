"use client";
import type { AnswerProps } from "../answer-props.ts";
import { ChoiceList } from "./choice-view.tsx";

export const SingleView = ({ shown, answer, solution, onAnswer, ...rest }: AnswerProps<"single", { pick: number }>) => (
  <ChoiceList
    {...rest}
    options={shown.options}
    many={false}
    picks={answer ? [answer.pick] : []}
    right={solution && [solution.pick]}
    onPick={(pick) => onAnswer({ pick })}
  />
);
