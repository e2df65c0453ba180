"use client";
import { Ellipsis } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { moreWords } from "../text/en/more.ts";
import { useWords } from "../text/use-words.tsx";

export function MoreButton({ onPress }: { onPress: () => void }) {
  const more = useWords(moreWords);
  return (
    <button
      type="button"
      className={act.icon}
      aria-label={more.open}
      aria-haspopup="dialog"
      aria-keyshortcuts="m"
      onClick={onPress}
    >
      <Ellipsis {...icon} />
    </button>
  );
}
