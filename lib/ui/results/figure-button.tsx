"use client";
import type { Figure } from "#lib/domain/assessment/figure.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { useExplained } from "./explained.tsx";
import { printFigure } from "./print-figure.ts";

interface FigureButtonProps {
  readonly figure: Figure;
  /** It is a reason to doubt. */
  readonly bad?: boolean;
  readonly className?: string;
}

/** A figure that tells how it was computed when it is pressed. */
export function FigureButton({ figure, bad = false, className = "" }: FigureButtonProps) {
  const words = useWords(resultsWords);
  const { figure: explain } = useExplained();
  const shown = printFigure(words, figure);
  return (
    <button
      type="button"
      className={`figure-button reach ${bad ? "text-again" : ""} ${className}`}
      aria-label={words.figureLabel(words.formulas[figure.formula].name, shown)}
      onClick={() => explain(figure)}
    >
      {shown}
    </button>
  );
}
