"use client";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import type { Stop } from "./as-of.ts";

interface AsOfSliderProps {
  /** Days as of which something is said, earliest first. */
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly onChange: (at: number) => void;
}

/** What was so as of which day: from one document's day to the next. */
export function AsOfSlider({ stops, at, onChange }: AsOfSliderProps) {
  const words = useWords(pictureWords);
  const shown = words.asOf(stops[at]?.edtf ?? "");
  return (
    <label className="flex flex-wrap items-center gap-x-3 text-ink-muted">
      <span className="min-w-36">{shown}</span>
      <input
        type="range"
        className="as-of"
        min={0}
        max={stops.length - 1}
        value={at}
        aria-label={words.asOfLabel}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}
