"use client";
import Link from "next/link";
import { act } from "../primitives/act.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { useText } from "../text/text-context.tsx";
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
  readonly collections: readonly { readonly id: string; readonly title: string; readonly waiting: number }[];
}

/** What waits today and when it is over; below it, what is coming and where it is from. */
export function TodayView({ today }: { today: TodayNumbers }) {
  const { today: text } = useText();
  const { learning, reviews, fresh } = today.waiting;
  const waiting = learning + reviews + fresh;
  const yesterday =
    today.yesterday.answered > 0 ? ` ${text.yesterday(today.yesterday.remembered, today.yesterday.answered)}` : "";
  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_21rem] wide:grid-rows-[auto_1fr] wide:gap-x-20 wide:gap-y-16">
      <div>
        <p className="type-eyebrow mb-3 text-ink-muted">{text.date(today.day)}</p>
        <h1 className="type-display">{waiting > 0 ? text.headline(waiting) : text.nothing}</h1>
        <p className="type-lead mt-3 max-w-[44ch]">
          {waiting > 0 ? text.lead({ ...today.waiting, minutes: today.minutes }) + yesterday : nothingDue(text, today)}
        </p>
        {waiting > 0 && (
          <div className="thumb">
            <Link href="/review" className={act.primary}>
              {text.begin} <KeyCap>{text.space}</KeyCap>
            </Link>
          </div>
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

function nothingDue(text: ReturnType<typeof useText>["today"], { next, now, done, collections }: TodayNumbers): string {
  const nothing = collections.length === 0 ? text.allPaused : text.nothingPlanned;
  const back = next ? text.next(next.at, next.precise, now) : nothing;
  return done.answered > 0 ? `${text.doneAlready(done.answered)} ${back}` : back;
}
