"use client";
import { type RefObject, useState } from "react";

type Showing = "auto" | "open" | "closed";

const isWide = () => matchMedia("(min-width: 56.25rem)").matches;

/** Whether the passage stands open: on wide screens it does by itself, on phones it is asked for. */
export function usePassage(revealed: boolean, mark: RefObject<HTMLButtonElement | null>) {
  const [showing, setShowing] = useState<Showing>("auto");
  const stands = () => showing === "open" || (showing === "auto" && isWide());
  const turn = () => {
    if (!revealed) return;
    const open = stands();
    setShowing(open ? "closed" : "open");
    if (open) mark.current?.focus();
  };
  return {
    showing,
    isOpen: showing === "open" || (showing === "auto" && revealed),
    turn,
    open: () => (isWide() && showing !== "closed" ? turn() : setShowing(showing === "open" ? "closed" : "open")),
    close: () => {
      if (revealed && stands()) turn();
    },
    reset: () => setShowing("auto"),
  };
}
