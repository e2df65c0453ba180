"use client";
import { Redo2, Undo2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { Mark } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { doneWords } from "../text/en/done.ts";
import { passageWords } from "../text/en/passage.ts";
import { reviewWords } from "../text/en/review.ts";
import { todayWords } from "../text/en/today.ts";
import type { SpanOfTime } from "../text/span-of-time.ts";
import { useWords } from "../text/use-words.tsx";

export interface HardCard {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly passage: {
    readonly author: string | null;
    readonly published: string | null;
    readonly locator: string | null;
    readonly page: string | null;
  };
  readonly back: SpanOfTime | null;
}

interface FinishedViewProps {
  readonly day: number;
  readonly cards: number;
  readonly minutes: number;
  readonly remembered: number;
  /** Reviews that come due tomorrow; null when nobody could be asked. */
  readonly tomorrow: number | null;
  /** Cards in their steps that come back later today. */
  readonly later: { readonly n: number; readonly at: number } | null;
  readonly hard: readonly HardCard[];
  readonly chosen: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Goes on with the cards in their steps; null when there are none. */
  readonly onAhead: (() => void) | null;
  /** More new cards today; null when there are none left. */
  readonly onMore: (() => void) | null;
  /** Why no more came. */
  readonly aboutMore: string | null;
  readonly onPassage: (card: string) => void;
  /** Where a test of what is kept forgetting is. */
  readonly test: string;
  /** The right column: a passage, or nothing. */
  readonly beside: ReactNode;
}

/** The end of a sitting: what it was, what was hard, and a way to take the last answer back. */
export function FinishedView(props: FinishedViewProps) {
  const today = useWords(todayWords);
  const done = useWords(doneWords);
  const sentences = [
    done.lead(props.cards, props.minutes, props.remembered),
    props.later && done.waiting(props.later.n, props.later.at),
    props.tomorrow !== null && done.tomorrow(props.tomorrow),
  ].filter(Boolean);
  return (
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:grid wide:grid-cols-[minmax(0,1fr)_21rem] wide:gap-20 wide:pt-8">
      <div>
        <p className="type-eyebrow mb-3 text-ink-muted">{today.date(props.day)}</p>
        <h1 className="type-display" tabIndex={-1} id="finished">
          {props.later ? done.pause : done.headline}
        </h1>
        <p className="type-lead mt-3 max-w-[44ch]">{sentences.join(" ")}</p>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-3">
          {props.onAhead && (
            <button type="button" className={act.link} onClick={props.onAhead}>
              {done.ahead}
            </button>
          )}
          {props.onMore && (
            <button type="button" className={act.link} onClick={props.onMore}>
              {done.more}
            </button>
          )}
          <Link href={props.test} className={act.link} prefetch={false}>
            {done.test}
          </Link>
          {props.aboutMore && (
            <span role="status" className="type-small text-ink-muted">
              {props.aboutMore}
            </span>
          )}
        </p>
        {props.hard.length > 0 && (
          <section className="mt-10">
            <h2 className="type-label mb-3">{done.hard}</h2>
            {props.hard.map((card, i) => (
              <HardEntry
                key={card.id}
                card={card}
                n={i + 1}
                open={props.chosen === card.id}
                onPassage={props.onPassage}
              />
            ))}
          </section>
        )}
        <div className="thumb">
          <div className="grid grid-cols-[3.5rem_minmax(0,1fr)_3.5rem] items-center gap-1 wide:flex wide:gap-4">
            <button
              type="button"
              className={`${act.iconTall} wide:hidden`}
              aria-label={done.undo}
              disabled={!props.canUndo}
              onClick={props.onUndo}
            >
              <Undo2 {...icon} />
            </button>
            <Link href="/" className={act.primary}>
              {done.close}
            </Link>
            {props.canRedo ? (
              <button
                type="button"
                className={`${act.iconTall} wide:hidden`}
                aria-label={done.redo}
                onClick={props.onRedo}
              >
                <Redo2 {...icon} />
              </button>
            ) : (
              <span className="wide:hidden" />
            )}
            <button
              type="button"
              className={`${act.text} max-wide:hidden disabled:opacity-35`}
              disabled={!props.canUndo}
              onClick={props.onUndo}
            >
              {done.undo} <KeyCap>Z</KeyCap>
            </button>
          </div>
        </div>
      </div>
      {props.beside}
    </main>
  );
}

interface HardEntryProps {
  readonly card: HardCard;
  readonly n: number;
  readonly open: boolean;
  readonly onPassage: (card: string) => void;
}

function HardEntry({ card, n, open, onPassage }: HardEntryProps) {
  const passage = useWords(passageWords);
  const review = useWords(reviewWords);
  const { author, published, locator, page } = card.passage;
  const by = [author, published?.slice(0, 4)].filter(Boolean).join(" ");
  const source = [by, locator && passage.locator(locator), page && passage.page(page)].filter(Boolean).join(", ");
  return (
    <div className="border-t border-rule py-3.5">
      <p {...fromText} className="type-entry">
        {card.stem.replace(BLANK, "______")}
      </p>
      <p className="type-entry mt-0.5">
        <b {...fromText} className="font-semibold">
          {card.key}
        </b>
        <Mark n={n} />
      </p>
      <p className="type-small mt-1 flex justify-between gap-4 text-ink-muted">
        <span>{[source, card.back && review.back(card.back)].filter(Boolean).join(" · ")}</span>
        <button type="button" className={act.link} aria-expanded={open} onClick={() => onPassage(card.id)}>
          {passage.open}
          <span className="sr-only"> {n}</span>
        </button>
      </p>
    </div>
  );
}
