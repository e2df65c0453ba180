"use client";
import { X } from "lucide-react";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";

export interface BreakDays {
  readonly from: number;
  readonly to: number;
}

interface BreaksProps {
  readonly breaks: readonly BreakDays[];
  readonly today: number;
  readonly onChange: (breaks: BreakDays[]) => void;
}

const DAY_MS = 86_400_000;
const toInput = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const toDay = (text: string): number | null => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : Math.floor(at / DAY_MS);
};

/** Days off, the past ones left out. */
export function Breaks({ breaks, today, onChange }: BreaksProps) {
  const settings = useWords(settingsWords);
  const [from, setFrom] = useState(toInput(today + 1));
  const [to, setTo] = useState(toInput(today + 7));
  const [first, last] = [toDay(from), toDay(to)];
  const right = first !== null && last !== null && first <= last && last >= today;
  return (
    <div className="w-full wide:w-80">
      <ul>
        {breaks.map((each) =>
          each.to < today ? null : (
            <li key={`${each.from}-${each.to}`} className="flex items-center justify-between gap-3">
              {settings.breakDays(each.from, each.to)}
              <button
                type="button"
                className={act.icon}
                aria-label={settings.removeBreak(each.from, each.to)}
                onClick={() => onChange(breaks.filter((other) => other !== each))}
              >
                <X {...icon} />
              </button>
            </li>
          ),
        )}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <label className="type-small grow text-ink-muted">
          {settings.from}
          <input
            type="date"
            className="entry-field text-ink"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
        <label className="type-small grow text-ink-muted">
          {settings.to}
          <input
            type="date"
            className="entry-field text-ink"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </label>
        <button
          type="button"
          className={act.quiet}
          disabled={!right}
          onClick={() => first !== null && last !== null && onChange([...breaks, { from: first, to: last }])}
        >
          {settings.addBreak}
        </button>
      </div>
    </div>
  );
}
