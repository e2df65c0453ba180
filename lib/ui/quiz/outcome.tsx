"use client";
import type { TakeItem } from "#lib/contract/take.ts";
import { Note } from "../primitives/foot.tsx";
import { fromPerson } from "../primitives/own-words.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";
import { isAnswered } from "./answer-props.ts";

/** What is out about an item: whether it was right, the right answer where the view does not show it, the passage. */
export function Outcome({ item }: { readonly item: TakeItem }) {
  const take = useWords(takeWords);
  const { share, solution, footnote } = item;
  if (share === null && solution === null) return null;
  const given = isAnswered(item);
  const verdict =
    share === null
      ? null
      : !given
        ? take.blank
        : share >= 0.999
          ? take.right
          : share > 0
            ? take.partly(share)
            : take.wrong;
  const text = solution && (share === null || share < 0.999) ? typedSolution(solution.answer) : null;
  return (
    <section className="mt-6 border-t border-rule pt-4" aria-live="polite">
      {verdict && (
        <p
          className={`font-semibold ${share !== null && share >= 0.999 ? "text-good" : given ? "text-again" : "text-ink-muted"}`}
        >
          {verdict}
        </p>
      )}
      {text && (
        <p className="mt-1">
          <span className="text-ink-muted">{take.rightAnswer}:</span>{" "}
          <b className="font-semibold">
            <bdi>{text}</bdi>
          </b>
        </p>
      )}
      {solution && solution.accept.length > 0 && (
        <p className="type-small mt-1 text-ink-muted">{take.alsoRight(solution.accept.slice(0, 5).join("; "))}</p>
      )}
      {solution?.remark && (
        <p {...fromPerson} className="mt-3 text-pretty">
          {solution.remark}
        </p>
      )}
      {footnote?.passage && (
        <div className="quiz-passage mt-4">
          <PassageParagraphs passage={footnote.passage} />
        </div>
      )}
      {footnote && (
        <p {...fromPerson} className="type-note mt-3 text-ink-muted">
          <Note note={footnote.note} title={footnote.passage?.title ?? ""} />
        </p>
      )}
      {item.withheld && <p className="type-small mt-3 text-ink-muted">{take.withheld}</p>}
    </section>
  );
}

/** The answer of what is typed, which no view shows in its place. */
function typedSolution(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("text" in answer && typeof answer.text === "string") return answer.text;
  if ("gaps" in answer && Array.isArray(answer.gaps)) return answer.gaps.join("; ");
  return null;
}
