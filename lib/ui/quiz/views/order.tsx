"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { act } from "../../primitives/act.ts";
import { icon } from "../../primitives/icon.ts";
import { takeWords } from "../../text/en/take.ts";
import { useWords } from "../../text/use-words.tsx";
import type { AnswerProps } from "../answer-props.ts";

/** Entries with a way up and down each: works with a thumb, a keyboard and a screen reader alike. */
export function OrderView({
  shown,
  answer,
  solution,
  feedback,
  locked,
  onAnswer,
}: AnswerProps<"order", { order: number[] }>) {
  const take = useWords(takeWords);
  const [heard, setHeard] = useState("");
  const order = answer?.order ?? shown.entries.map((_, at) => at);
  const text = (at: number) => shown.entries[at] ?? "";
  const move = (from: number, to: number) => {
    const now = [...order];
    const [taken] = now.splice(from, 1);
    if (taken === undefined) return;
    now.splice(to, 0, taken);
    setHeard(take.moved(text(taken), to + 1));
    onAnswer({ order: now });
  };
  return (
    <>
      <ol className="options order">
        {order.map((at, place) => (
          <li key={at} className="order-entry">
            <i aria-hidden="true">{place + 1}</i>
            <span className="min-w-0 flex-1">
              <bdi>{text(at)}</bdi>
              {feedback[at] && <small>{feedback[at]}</small>}
            </span>
            {!locked && (
              <>
                <button
                  type="button"
                  className={act.icon}
                  aria-label={take.up(text(at))}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <ArrowUp {...icon} />
                </button>
                <button
                  type="button"
                  className={act.icon}
                  aria-label={take.down(text(at))}
                  disabled={place === order.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <ArrowDown {...icon} />
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {heard}
      </p>
      {!locked && answer === null && (
        <button type="button" className={`${act.link} mt-4 self-start`} onClick={() => onAnswer({ order })}>
          {take.keepOrder}
        </button>
      )}
      {solution && solution.order.join() !== order.join() && (
        <p className="mt-4 text-ink-muted">
          {take.rightAnswer}: <bdi>{solution.order.map(text).join(" → ")}</bdi>
        </p>
      )}
    </>
  );
}
