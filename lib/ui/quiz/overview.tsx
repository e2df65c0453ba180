"use client";
import type { TakeItem } from "#lib/contract/take.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";
import { isAnswered } from "./answer-props.ts";

interface OverviewProps {
  readonly items: readonly TakeItem[];
  readonly at: number;
  readonly onGo: (at: number) => void;
}

/** Every item as a square: answered, flagged, and which one this is. */
export function Overview({ items, at, onGo }: OverviewProps) {
  const take = useWords(takeWords);
  return (
    <ol className="overview">
      {items.map((item, place) => {
        const answered = isAnswered(item);
        return (
          <li key={item.position}>
            <button
              type="button"
              aria-current={place === at ? "step" : undefined}
              aria-label={take.itemState(place + 1, answered, item.flagged)}
              data-answered={answered || undefined}
              data-flagged={item.flagged || undefined}
              data-share={item.share === null ? undefined : item.share >= 0.999 ? "right" : "wrong"}
              onClick={() => onGo(place)}
            >
              {place + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
