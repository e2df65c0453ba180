"use client";
import { type Rating, type RatingName, ratingNames, ratings } from "#lib/domain/review/rating.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { reviewWords } from "../text/en/review.ts";
import type { SpanOfTime } from "../text/span-of-time.ts";
import { useWords } from "../text/use-words.tsx";

const tone = { again: "text-again", hard: "text-hard", good: "text-good", easy: "text-easy" } satisfies Record<
  RatingName,
  string
>;

/** The grades that are offered, in the order of their keys. */
export const offered = (grades: 2 | 4): readonly Rating[] => (grades === 2 ? [1, 3] : ratings);

interface GradesProps {
  readonly intervals: Record<Rating, SpanOfTime>;
  readonly grades: 2 | 4;
  readonly busy: boolean;
  readonly onGrade: (rating: Rating) => void;
}

/** The grades, each with when the card comes back. */
export function Grades({ intervals, grades, busy, onGrade }: GradesProps) {
  const review = useWords(reviewWords);
  const name = (rating: Rating): string =>
    grades === 2 ? review.gradeOfTwo[rating === 1 ? "again" : "good"] : review.grade[ratingNames[rating]];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in this row
    <div className="grades" data-grades={grades} role="group" aria-label={review.grades}>
      {offered(grades).map((rating, at) => (
        <button
          key={rating}
          type="button"
          aria-disabled={busy}
          aria-keyshortcuts={String(at + 1)}
          className={`grade ${tone[ratingNames[rating]]}`}
          // A second tap where "Show answer" stood a moment ago is not a grade (detail counts taps on one spot).
          onClick={(event) => event.detail < 2 && !busy && onGrade(rating)}
        >
          <b className="flex flex-wrap items-center justify-center gap-x-1.5 text-[1rem]/[1.375rem] font-semibold wrap-anywhere">
            {name(rating)}
            <KeyCap>{String(at + 1)}</KeyCap>
          </b>
          <span className="type-figures text-[0.9375rem]/5 text-ink-muted">{review.interval(intervals[rating])}</span>
        </button>
      ))}
    </div>
  );
}
