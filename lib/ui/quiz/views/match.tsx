"use client";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { icon } from "../../primitives/icon.ts";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";

/** Each left opens the list of rights below itself: quotations are too long to lie side by side on a phone. */
export function MatchView({
  shown,
  answer,
  solution,
  locked,
  onAnswer,
}: AnswerProps<"match", { rights: (number | null)[] }>) {
  const take = useWords(takeWords);
  const id = useId();
  const given = shown.lefts.map((_, at) => answer?.rights[at] ?? null);
  const [open, setOpen] = useState<number | null>(() => (locked ? null : 0));
  const put = (at: number, right: number) => {
    const now = given.with(at, right);
    onAnswer({ rights: now });
    const next = now.indexOf(null);
    setOpen(next === -1 ? null : next);
  };
  return (
    <ul className="options match">
      {shown.lefts.map((left, at) => {
        const right = given[at] ?? null;
        const holds = solution === null ? null : solution.rights[at] === right;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lefts never change places
          <li key={at}>
            <button
              type="button"
              className="match-left"
              aria-expanded={open === at}
              aria-controls={`${id}-${at}`}
              aria-disabled={locked}
              onClick={() => !locked && setOpen(open === at ? null : at)}
            >
              <span className="min-w-0">
                <b>
                  <bdi>{left}</bdi>
                </b>
                <small data-is={holds === null ? undefined : holds ? "right" : "wrong"}>
                  {right === null ? take.notYet : <bdi>{shown.rights[right]}</bdi>}
                  {holds === false && (
                    <>
                      <br />
                      {take.rightAnswer}: <bdi>{shown.rights[solution?.rights[at] ?? -1]}</bdi>
                    </>
                  )}
                </small>
              </span>
              {!locked && <ChevronDown {...icon} className={`shrink-0 ${open === at ? "rotate-180" : ""}`} />}
            </button>
            <fieldset
              id={`${id}-${at}`}
              aria-label={take.goesWith(left)}
              className="match-rights"
              hidden={open !== at || locked}
            >
              {shown.rights.map((text, place) => (
                <label
                  // biome-ignore lint/suspicious/noArrayIndexKey: rights never change places
                  key={place}
                  data-used={given.some((other, i) => i !== at && other === place) || undefined}
                >
                  <input
                    type="radio"
                    name={`${id}-${at}`}
                    checked={right === place}
                    onChange={() => put(at, place)}
                    onClick={() => right === place && setOpen(null)}
                    className="sr-only"
                  />
                  {text}
                </label>
              ))}
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}
