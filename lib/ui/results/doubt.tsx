"use client";
import type { ReactNode } from "react";
import type { ResultsItem, ResultsVerdict } from "#lib/contract/results.ts";
import { act } from "../primitives/act.ts";
import { fromPerson } from "../primitives/own-words.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { EvidenceBlock } from "./evidence-block.tsx";
import { AnswerTable } from "./option-table.tsx";

export type Grave = Exclude<ResultsVerdict, { kind: "dead-distractor" }>;

export interface Decide {
  /** What the verdict proposes. */
  readonly onMend: (item: ResultsItem, verdict: ResultsVerdict) => void;
  /** Somebody looked and it stays as it is. */
  readonly onKeep: (item: ResultsItem, verdict: ResultsVerdict) => void;
  /** A decision is on its way. */
  readonly busy: boolean;
}

interface DoubtProps extends Decide {
  readonly item: ResultsItem;
  readonly verdict: Grave;
  /** The first one on the screen carries the screen's main act. */
  readonly first: boolean;
}

/** A reason to doubt an item: what it is, the passage, the figures, and one press that mends it. */
export function Doubt({ item, verdict, first, onMend, onKeep, busy }: DoubtProps) {
  const words = useWords(resultsWords);
  const { title, why, mend } = useSaid(item, verdict);
  return (
    <section className="doubt" aria-labelledby={`doubt-${item.id}-${verdict.kind}`}>
      <div className="min-w-0">
        <h2 id={`doubt-${item.id}-${verdict.kind}`} className="type-subtitle">
          {title}
        </h2>
        <p className="mt-1.5 max-w-[58ch]">{why}</p>
        <p {...fromPerson} className="type-entry mt-3 max-w-[58ch]">
          {item.stem}
        </p>
        <p className="type-small mt-1 text-ink-muted">{words.keyIs(item.key)}</p>
        {item.footnote !== null && <p className="mt-3">{words.passage}</p>}
        <EvidenceBlock item={item} />
        <div className="mt-4 grid gap-2 tablet:flex tablet:flex-wrap">
          <button
            type="button"
            className={first ? act.strong : act.quiet}
            disabled={busy}
            onClick={() => onMend(item, verdict)}
          >
            {busy ? words.busy : mend}
          </button>
          <button
            type="button"
            className={first ? act.quiet : act.text}
            disabled={busy}
            onClick={() => onKeep(item, verdict)}
          >
            {words.keep}
          </button>
        </div>
      </div>
      <AnswerTable item={item} most={6} />
    </section>
  );
}

function useSaid(item: ResultsItem, verdict: Grave): { title: string; why: ReactNode; mend: string } {
  const words = useWords(resultsWords);
  const { number, n } = item;
  if (verdict.kind === "missed-answer")
    return {
      title: words.missed(number),
      why: (
        <>
          {words.missedWhy(verdict.n, n)} <Said text={verdict.shown} />. {verdict.strong && words.missedStrong}{" "}
          {verdict.mend.mend === "accept-answer" &&
            verdict.mend.answers.length > 1 &&
            words.forms(verdict.mend.answers)}
        </>
      ),
      mend: verdict.mend.mend === "drop-item" ? words.drop(n) : words.accept(n),
    };
  const option = item.options?.find(({ id }) => id === verdict.option)?.text;
  if (option === undefined) return { title: words.negative(number), why: words.negativeWhy, mend: words.drop(n) };
  return {
    title: verdict.both ? words.miskeyBoth(number) : words.miskey(number),
    why: (
      <>
        {words.chose} <Said text={option} />
        {verdict.both ? words.choseToo : words.choseInstead}
      </>
    ),
    mend:
      verdict.mend.mend === "drop-item"
        ? words.drop(n)
        : verdict.both
          ? words.bothRight(option, n)
          : words.makeKey(option, n),
  };
}

const Said = ({ text }: { readonly text: string }) => (
  <cite className="text-[1.0625rem]">
    <bdi>{text}</bdi>
  </cite>
);
