"use client";
import { Skeleton } from "../primitives/skeleton.tsx";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";

/** Today before its numbers are known: the same places, empty. */
export function TodaySkeleton() {
  const today = useWords(todayWords);
  return (
    <div className="max-w-[44rem]" data-waiting="">
      <Skeleton label={today.loading} lines={["short", "long", "long", "middle"]} />
    </div>
  );
}
