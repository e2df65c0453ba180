"use client";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";

interface BrokenListProps {
  readonly broken: readonly Broken[];
  readonly onMend: (broken: Broken) => void;
}

/** Broken rules, each with what was found and the change that mends it. */
export function BrokenList({ broken, onMend }: BrokenListProps) {
  const words = useWords(quizEditWords);
  if (broken.length === 0) return null;
  return (
    <ul className="quiz-broken">
      {broken.map((one) => {
        const isFault = one.severity === "B";
        const what = isFault ? words.fault(one.rule) : words.rule(one.rule);
        return (
          <li key={`${one.rule} ${one.message}`} className="flex flex-wrap items-baseline gap-x-3">
            <span className={`min-w-0 flex-1 basis-60 ${one.severity === "W" ? "text-hard" : "text-again"}`}>
              <span className="font-semibold">{what}</span>
              {!isFault && (
                <>
                  {": "}
                  {one.message} <span className="whitespace-nowrap text-ink-muted">({one.rule})</span>
                </>
              )}
            </span>
            {one.mend && (
              <button
                type="button"
                className="quiz-mend"
                aria-label={words.mendOf(words.mendAct(one.mend.do), what)}
                onClick={() => onMend(one)}
              >
                {words.mend} <span className="font-normal text-ink-muted">· {words.mendAct(one.mend.do)}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
