"use client";
import { Flag, X } from "lucide-react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface TakeHeadProps {
  readonly n: number;
  readonly of: number;
  readonly answered: number;
  readonly flagged: boolean;
  /** Null: no limit, or it is not known yet. */
  readonly secondsLeft: number | null;
  readonly back: string;
  readonly onFlag: () => void;
}

/** An end that is days away is no countdown. */
const COUNTED_FROM = 2 * 3600;
/** From here on seconds are shown. */
const SECONDS_SHOWN = 300;

/** The thread across the top, the way out, where one is, and what time is left. */
export function TakeHead({ n, of, answered, flagged, secondsLeft, back, onFlag }: TakeHeadProps) {
  const take = useWords(takeWords);
  const left =
    secondsLeft === null || secondsLeft > COUNTED_FROM
      ? null
      : secondsLeft === 0
        ? take.timeIsUp
        : secondsLeft <= SECONDS_SHOWN
          ? take.clock(secondsLeft)
          : take.timeLeft(Math.ceil(secondsLeft / 60));
  // Said at five minutes and at one, not each second.
  const heard =
    secondsLeft !== null && (secondsLeft === 300 || secondsLeft === 60) ? take.timeLeft(secondsLeft / 60) : "";
  return (
    <header className="wide:col-span-2 wide:mx-auto wide:w-full wide:max-w-[1000px]">
      <progress className="thread fixed inset-x-0 top-0 z-9" aria-label={take.progress} value={answered} max={of} />
      <div className="grid h-14 grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] items-center ps-2 pe-2 pt-0.75 wide:px-0">
        <a href={back} className={act.icon} aria-label={take.leave}>
          <X {...icon} />
        </a>
        <p className="type-figures text-center text-[1rem]/6 text-ink-muted">
          {take.place(n, of)}
          {left && <span className={secondsLeft !== null && secondsLeft <= 60 ? "text-again" : ""}> · {left}</span>}
        </p>
        <button type="button" className={act.icon} aria-label={take.flag} aria-pressed={flagged} onClick={onFlag}>
          <Flag {...icon} className={flagged ? "fill-hard text-hard" : ""} />
        </button>
        <p className="sr-only" role="status">
          {heard}
        </p>
      </div>
    </header>
  );
}
