"use client";
import { useId } from "react";
import type { TakeItem } from "#lib/contract/take.ts";
import type { Answer } from "#lib/domain/item/item.ts";
import { act } from "../primitives/act.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";
import { Certainty } from "./certainty.tsx";
import { ItemStem } from "./item-stem.tsx";
import { Outcome } from "./outcome.tsx";
import { views } from "./views/index.ts";

interface ItemViewProps {
  readonly item: TakeItem;
  /** "Libya 2011–2020, week 3". */
  readonly context: string;
  readonly certainty: boolean;
  /** One item a screen is its heading; in a list it is one of many. */
  readonly heading?: "h1" | "h2";
  readonly onAnswer: (answer: Answer | null, soon?: boolean) => void;
  readonly onCertainty: (certainty: 1 | 2 | 3) => void;
  readonly onHint: () => void;
  /** Answers are not given any more, e.g. between two items of a live quiz. */
  readonly paused?: boolean;
}

/** One item: what is asked, how it is answered, and what is out about it. */
export function ItemView({
  item,
  context,
  certainty,
  heading = "h1",
  onAnswer,
  onCertainty,
  onHint,
  paused = false,
}: ItemViewProps) {
  const take = useWords(takeWords);
  const stemId = useId();
  const View = views[item.shown.type];
  const locked = item.locked || paused;
  return (
    <>
      <ItemStem
        type={item.shown.type}
        stem={item.stem}
        points={item.points}
        context={context}
        heading={heading}
        stemId={stemId}
      />
      <View
        shown={item.shown}
        answer={item.answer as Answer | null}
        solution={(item.solution?.answer as Answer | undefined) ?? null}
        feedback={item.solution?.feedback ?? []}
        locked={locked}
        stemId={stemId}
        onAnswer={onAnswer}
      />
      {certainty && <Certainty value={item.certainty} locked={locked} onChange={onCertainty} />}
      {item.hinted.map((hint, at) => (
        <p key={hint} className="mt-4 border-s-2 border-rule-strong ps-3">
          <span className="type-label block text-ink-muted">{take.hintOf(at + 1)}</span>
          {hint}
        </p>
      ))}
      {!locked && item.hints > item.hinted.length && (
        <button type="button" className={`${act.link} mt-4 self-start`} onClick={onHint}>
          {take.hint}
        </button>
      )}
      <Outcome item={item} />
    </>
  );
}
