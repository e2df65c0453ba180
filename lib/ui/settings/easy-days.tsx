"use client";
import { settingsWords } from "../text/en/settings.ts";
import { useWords } from "../text/use-words.tsx";

interface EasyDaysProps {
  /** Share of the usual load, Monday first. */
  readonly shares: readonly number[];
  readonly onChange: (shares: number[]) => void;
}

const steps = [1, 0.5, 0] as const;

/** Seven days; a press goes from usual to half to none. */
export function EasyDays({ shares, onChange }: EasyDaysProps) {
  const settings = useWords(settingsWords);
  return (
    <ul className="flex flex-wrap gap-1.5">
      {settings.weekdays.map((name, day) => {
        const share = shares[day] ?? 1;
        const next = steps[(steps.indexOf(share as 1) + 1) % steps.length] ?? 1;
        return (
          <li key={name}>
            <button
              type="button"
              className="day-share"
              data-share={share}
              onClick={() => onChange(settings.weekdays.map((_, i) => (i === day ? next : (shares[i] ?? 1))))}
            >
              <span>{settings.weekdayShort[day]}</span>
              <span className="text-[0.8125rem]/4 text-ink-muted">{settings.share(share)}</span>
              <span className="sr-only">, {settings.dayShare(name, share)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
