"use client";
import { memo } from "react";
import type { DocumentFact, ShownText } from "#lib/contract/document.ts";
import { readerWords } from "../text/en/reader.ts";
import { useWords } from "../text/use-words.tsx";
import { piecesOf } from "./pieces.ts";

export interface ShownWordsProps {
  readonly shown: ShownText;
  readonly facts: readonly DocumentFact[];
  /** Kinds that are not underlined now. */
  readonly hidden: ReadonlySet<string>;
  /** The fact that is open, by index, or null. */
  readonly open: number | null;
  readonly ledger: boolean;
  readonly onOpen: (fact: number, element: HTMLElement) => void;
}

/** Text with its facts underlined; each underlined stretch opens its fact. */
export const ShownWords = memo(function ShownWords({ shown, facts, hidden, open, ledger, onOpen }: ShownWordsProps) {
  const words = useWords(readerWords);
  return piecesOf(shown, ledger).map((piece) => {
    const seen = piece.facts.filter((fact) => !hidden.has(facts[fact]?.kind ?? ""));
    const fact = seen.includes(open ?? -1) ? (open as number) : seen[0];
    const state = piece.state && (
      <span className="sr-only"> ({words.state(words.states[piece.state] ?? piece.state)}) </span>
    );
    if (fact === undefined)
      return (
        <span
          key={piece.start}
          className={piece.state ? "untaken" : undefined}
          title={piece.state ? (words.states[piece.state] ?? piece.state) : undefined}
        >
          {piece.text}
          {state}
        </span>
      );
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button does not break across lines
      <span
        key={piece.start}
        role="button"
        tabIndex={0}
        data-fact={fact}
        aria-expanded={fact === open}
        className={`fact kind kind-${facts[fact]?.kind} ${fact === open ? "fact-open" : ""}`}
        onClick={(event) => onOpen(fact, event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onOpen(fact, event.currentTarget);
        }}
      >
        {piece.text}
      </span>
    );
  });
});
