"use client";
import type { ReactNode } from "react";
import { recallClass } from "./recall.ts";

interface MarkButtonProps {
  /** Id of its fact. */
  readonly id: string;
  readonly label: string;
  readonly recall: number | null;
  /** The one that Tab reaches. */
  readonly stop: boolean;
  readonly open: boolean;
  readonly className?: string;
  readonly onOpen: () => void;
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** A mark of a picture: pressed, it opens its passage. */
export const MarkButton = ({
  id,
  label,
  recall,
  stop,
  open,
  className = "",
  onOpen,
  onStop,
  children,
}: MarkButtonProps) => (
  // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a drawing
  <g
    role="button"
    tabIndex={stop ? 0 : -1}
    data-mark={id}
    aria-label={label}
    aria-pressed={open}
    className={`mark-of ${recallClass(recall)} ${open ? "is-open" : ""} ${className}`}
    onClick={onOpen}
    onFocus={onStop}
    onKeyDown={(event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onOpen();
    }}
  >
    {children}
  </g>
);
