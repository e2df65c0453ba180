"use client";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";
import { BrokenList } from "./broken-list.tsx";

interface IssuesProps {
  /** null while the rules are looked at for the first time. */
  readonly broken: readonly Broken[] | null;
  readonly onMend: (broken: Broken) => void;
  /** Goes to the next item with something broken. */
  readonly onNext: () => void;
}

/** How the quiz stands with the rules, and what is wrong with it as a whole. */
export function Issues({ broken, onMend, onNext }: IssuesProps) {
  const words = useWords(quizEditWords);
  if (broken === null) return <p className="type-small text-ink-muted">{words.checking}</p>;
  const count = (severity: Broken["severity"]) => broken.filter((one) => one.severity === severity);
  const blocked = new Set(count("B").map(({ item }) => item)).size;
  const [gates, warns] = [count("G").length, count("W").length];
  const whole = broken.filter(({ item }) => item === null);
  const said = [
    blocked > 0 && words.blocks(blocked),
    gates > 0 && words.gates(gates),
    warns > 0 && words.warns(warns),
  ].filter((one) => one !== false);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4">
        <p role="status" className="type-small py-2">
          {said.length > 0 ? said.join(" · ") : words.allGood}
        </p>
        {broken.some(({ item }) => item !== null) && (
          <button type="button" className="quiz-mend type-small" onClick={onNext}>
            {words.next}
          </button>
        )}
      </div>
      {whole.length > 0 && <h2 className="sr-only">{words.wholeQuiz}</h2>}
      <BrokenList broken={whole} onMend={onMend} />
    </div>
  );
}
