"use client";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { browseWords } from "#lib/ui/text/en/browse.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

export function CardsWaiting() {
  const browse = useWords(browseWords);
  return <Skeleton label={browse.loading} lines={["long", "middle", "long", "short", "long", "middle"]} />;
}
