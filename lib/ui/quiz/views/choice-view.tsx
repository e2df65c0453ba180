"use client";
import { useId } from "react";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";

export interface ChoiceListProps {
  readonly options: readonly string[];
  readonly picks: readonly number[];
  /** Positions that are right, once that is out. */
  readonly right: readonly number[] | null;
  readonly feedback: readonly string[];
  readonly many: boolean;
  readonly locked: boolean;
  readonly stemId: string;
  readonly onPick: (at: number) => void;
}

/** Options between hairlines, their letters in circles (squares where several may be right). Native fields underneath. */
export function ChoiceList({ options, picks, right, feedback, many, locked, stemId, onPick }: ChoiceListProps) {
  const take = useWords(takeWords);
  const name = useId();
  return (
    <fieldset aria-labelledby={stemId} className="options" disabled={locked}>
      {options.map((option, at) => {
        const chosen = picks.includes(at);
        const isRight = right?.includes(at) ?? false;
        const said =
          right === null ? null : isRight ? (chosen ? take.choseRight : take.rightAnswer) : chosen ? take.yours : null;
        return (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: an item's options never change places
            key={at}
            className={`option answer-option ${many ? "answer-many" : ""}`}
            data-is={right === null ? undefined : isRight ? "answer" : chosen ? "chosen" : "other"}
          >
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              checked={chosen}
              onChange={() => onPick(at)}
              className="sr-only"
            />
            <i aria-hidden="true">{take.letter(at)}</i>
            <span>
              <bdi>{option}</bdi>
              {(said || feedback[at]) && (
                <small>{[said, (chosen || isRight) && feedback[at]].filter(Boolean).join(". ")}</small>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
