"use client";
import Link from "next/link";
import type { QuizRow } from "#lib/contract/quizzes.ts";
import { printedCode } from "#lib/domain/assessment/code.ts";
import { act } from "../primitives/act.ts";
import { quizzesWords } from "../text/en/quizzes.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

interface QuizListProps {
  readonly quizzes: readonly QuizRow[];
  readonly now: number;
}

/** One's own quizzes with how each stands. */
export function QuizList({ quizzes, now }: QuizListProps) {
  const words = useWords(quizzesWords);
  const standing = ({ state, code, opensAt, closesAt }: QuizRow): string => {
    if (state === "draft" || code === null) return words.draft;
    if (state === "closed" || (closesAt !== null && closesAt <= now)) return words.closed;
    const shown = printedCode(code);
    const opens = opensAt !== null && opensAt > now ? words.opens(opensAt, shown) : words.open(shown);
    return closesAt === null ? opens : `${opens} · ${words.closes(closesAt)}`;
  };
  return (
    <ul className="mt-6 max-w-[44rem] border-b border-rule">
      {quizzes.map((quiz) => (
        <li key={quiz.id} className="flex items-center gap-4 border-t border-rule py-4">
          <div className="min-w-0 flex-1">
            <Link href={`/quizzes/${quiz.id}`} className="type-subtitle reach no-underline hover:underline">
              <bdi>{curled(quiz.title.trim()) || words.untitled}</bdi>
            </Link>
            <p className="type-small mt-1 text-ink-muted">
              {[
                standing(quiz),
                quiz.takers > 0 && words.takers(quiz.takers),
                quiz.answered > 0 && words.answered(quiz.answered),
                quiz.state === "draft" && words.changed(quiz.changed),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {quiz.takers > 0 && (
            <Link href={`/quizzes/${quiz.id}/results`} className={act.text} aria-label={words.resultsOf(quiz.title)}>
              {words.results}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
