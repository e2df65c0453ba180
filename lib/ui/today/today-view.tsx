"use client";
import Link from "next/link";
import { act } from "../primitives/act.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";
import { Collections } from "./collections.tsx";
import { Fortnight } from "./fortnight.tsx";

/** The numbers of the day, as lib/contract/today.ts sends them. */
export interface TodayNumbers {
  readonly now: number;
  readonly day: number;
  readonly waiting: { readonly learning: number; readonly reviews: number; readonly fresh: number };
  readonly minutes: number;
  readonly done: { readonly answered: number };
  readonly yesterday: { readonly answered: number; readonly remembered: number };
  readonly ahead: readonly { readonly day: number; readonly n: number }[];
  readonly next: { readonly at: number; readonly precise: boolean } | null;
  /** On a day off: when it is over, epoch ms. */
  readonly restingUntil: number | null;
  readonly streak: number | null;
  readonly backlog: number;
  readonly proposals: number;
  readonly collections: readonly {
    readonly id: string;
    readonly title: string;
    readonly waiting: number;
    /** Days until its exam; null or left out: none is coming. */
    readonly exam?: number | null;
  }[];
}

/** What waits today and when it is over; below it, what is coming and where it is from. */
export function TodayView({ today, onSpread }: { today: TodayNumbers; onSpread: (days: number) => void }) {
  const text = useWords(todayWords);
  const { learning, reviews, fresh } = today.waiting;
  const waiting = learning + reviews + fresh;
  const resting = today.restingUntil !== null && waiting === 0;
  const yesterday =
    today.yesterday.answered > 0 ? ` ${text.yesterday(today.yesterday.remembered, today.yesterday.answered)}` : "";
  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_21rem] wide:grid-rows-[auto_1fr] wide:gap-x-20 wide:gap-y-16">
      <div>
        <p className="type-eyebrow mb-3 text-ink-muted">{text.date(today.day)}</p>
        <h1 className="type-display">{resting ? text.resting : waiting > 0 ? text.headline(waiting) : text.nothing}</h1>
        <p className="type-lead mt-3 max-w-[44ch]">
          {today.restingUntil !== null && resting
            ? text.restingUntil(today.restingUntil, today.backlog)
            : waiting > 0
              ? text.lead({ ...today.waiting, minutes: today.minutes }) + yesterday
              : nothingDue(text, today)}
          {today.streak !== null && today.streak > 1 && ` ${text.streak(today.streak)}`}
        </p>
        {!resting && today.backlog > 0 && <Backlog n={today.backlog} onSpread={onSpread} />}
        {today.proposals > 0 && (
          <p className="mt-4 max-w-[60ch] text-ink-muted">
            {text.proposals(today.proposals)}{" "}
            <Link href="/inbox" className={act.link}>
              {text.lookAtThem}
            </Link>
          </p>
        )}
        {resting && today.backlog > 0 && (
          <div className="thumb">
            <Link href="/review?anyway=1" className={act.quiet}>
              {text.anyway}
            </Link>
          </div>
        )}
        {waiting > 0 && (
          <div className="thumb">
            <Link href="/review" className={act.primary}>
              {text.begin} <KeyCap>{text.space}</KeyCap>
            </Link>
          </div>
        )}
        {today.collections.length > 0 && (
          <p className="mt-5">
            <Link href="/test" className={act.link} prefetch={false}>
              {text.test}
            </Link>
          </p>
        )}
      </div>
      <div className="mt-8 wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:mt-0">
        <Fortnight days={today.ahead} now={today.day} />
      </div>
      <div className="mt-12 wide:mt-0">
        <Collections collections={today.collections} />
      </div>
    </div>
  );
}

const SPREADS = [3, 7, 14] as const;

/** More than a day's share waits: told without blame, with a way to make it small. */
function Backlog({ n, onSpread }: { n: number; onSpread: (days: number) => void }) {
  const text = useWords(todayWords);
  return (
    <p className="mt-4 max-w-[60ch] text-ink-muted">
      {text.backlog(n)} {text.spread}{" "}
      {SPREADS.map((days, i) => (
        <span key={days}>
          {i > 0 && " · "}
          <button type="button" className={act.link} onClick={() => onSpread(days)}>
            {text.spreadDays(days)}
          </button>
        </span>
      ))}
    </p>
  );
}

function nothingDue(text: typeof todayWords, { next, now, done, collections }: TodayNumbers): string {
  const nothing = collections.length === 0 ? text.allPaused : text.nothingPlanned;
  const back = next ? text.next(next.at, next.precise, now) : nothing;
  return done.answered > 0 ? `${text.doneAlready(done.answered)} ${back}` : back;
}
