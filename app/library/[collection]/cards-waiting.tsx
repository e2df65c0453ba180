"use client";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { useText } from "#lib/ui/text/text-context.tsx";

export function CardsWaiting() {
  const { browse } = useText();
  return <Skeleton label={browse.loading} lines={["long", "middle", "long", "short", "long", "middle"]} />;
}
