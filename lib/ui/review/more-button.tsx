"use client";
import { Ellipsis } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { useText } from "../text/text-context.tsx";

export function MoreButton({ onPress }: { onPress: () => void }) {
  const { more } = useText();
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
