"use client";
import { act } from "../primitives/act.ts";
import { leechWords } from "../text/en/leech.ts";
import { useWords } from "../text/use-words.tsx";

/** Under the answer of a card forgotten again and again: it is the words that should change. */
export function LeechNote({ lapses, onRewrite }: { lapses: number; onRewrite: () => void }) {
  const leech = useWords(leechWords);
  return (
    <p className="type-small mt-6 text-ink-muted">
      {leech.note(lapses)}{" "}
      <button type="button" className={act.link} onClick={onRewrite}>
        {leech.rewrite}
      </button>
    </p>
  );
}
