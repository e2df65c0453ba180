"use client";
import { X } from "lucide-react";
import { useState } from "react";
import { dayOfDateInput, toDateInput } from "../exam/date-field.ts";
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

/** Days off, the past ones left out. */
export function Breaks({ breaks, today, onChange }: BreaksProps) {
  const settings = useWords(settingsWords);
  const [from, setFrom] = useState(toDateInput(today + 1));
  const [to, setTo] = useState(toDateInput(today + 7));
  const [first, last] = [dayOfDateInput(from), dayOfDateInput(to)];
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
