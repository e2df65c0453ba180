"use client";
import { Skeleton } from "../primitives/skeleton.tsx";
import { useText } from "../text/text-context.tsx";

/** Today before its numbers are known: the same places, empty. */
export function TodaySkeleton() {
  const { today } = useText();
  return (
    <div className="max-w-[44rem]">
      <Skeleton label={today.loading} lines={["short", "long", "long", "middle"]} />
    </div>
  );
}
