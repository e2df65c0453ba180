import { previewsOf } from "#lib/client/sitting/previews.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceOffset } from "#lib/client/zone.ts";
import { type Rating, ratingNames, ratings } from "#lib/domain/review/rating.ts";
import { offered } from "#lib/ui/review/grades.tsx";
import type { reviewWords } from "#lib/ui/text/en/review.ts";
import type { SpanOfTime } from "#lib/ui/text/span-of-time.ts";
import { spanOfMemory } from "./spans.ts";

/** When the card on screen comes back by each grade; null before its answer is shown. */
export function intervalsOf(sitting: Sitting, at: number): Record<Rating, SpanOfTime> | null {
  if (!sitting.revealed) return null;
  const previews = previewsOf(sitting, at, deviceOffset(at));
  if (!previews) return null;
  const [again, hard, good, easy] = ratings.map((rating) => spanOfMemory(previews[rating], at));
  return { 1: again, 2: hard, 3: good, 4: easy } as Record<Rating, SpanOfTime>;
}

type ReviewText = typeof reviewWords;

export const gradesInFull = (review: ReviewText, intervals: Record<Rating, SpanOfTime>, grades: 2 | 4): string =>
  review.heard(offered(grades).map((rating) => review.gradeInFull(ratingNames[rating], intervals[rating], grades)));

export function backOf({ card, after }: Sitting["past"][number]): SpanOfTime {
  const memory = after.memories.get(card);
  return memory ? spanOfMemory(memory, memory.lastAt ?? 0) : { n: 1, unit: "day" };
}
