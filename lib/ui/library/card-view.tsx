"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import type { CardDoubt } from "#lib/contract/library.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Passage } from "#lib/domain/source/passage.ts";
import { act } from "../primitives/act.ts";
import { Note } from "../primitives/foot.tsx";
import { icon } from "../primitives/icon.ts";
import { Mark } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { browseWords } from "../text/en/browse.ts";
import { passageWords } from "../text/en/passage.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { DoubtLine } from "./doubt-line.tsx";
import { standingInWords } from "./state-of.ts";
import { WholeStem } from "./whole-stem.tsx";

interface CardViewProps {
  readonly card: {
    readonly id: string;
    readonly stem: string;
    readonly key: string;
    readonly note: string;
    readonly passage: Passage;
  };
  readonly memory: CardMemory;
  /** What a quiz says of it, or null. */
  readonly doubt: CardDoubt | null;
  readonly day: number;
  readonly now: number;
  /** What other documents say of it. */
  readonly others: ReactNode;
  readonly onClose: () => void;
}

/** One card, answered, with its footnote: what it asks, what proves it, and what is remembered of it. */
export function CardView({ card, memory, doubt, day, now, others, onClose }: CardViewProps) {
  const browse = useWords(browseWords);
  const text = useWords(passageWords);
  const { passage } = card;
  const title = curled(passage.title);
  const ours = passage.standing === "summary";
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is read anew
  useEffect(() => head.current?.focus({ preventScroll: true }), [card.id]);
  return (
    <article>
      <div className="flex items-start gap-3">
        <p className="type-small min-w-0 flex-1 pt-3 text-ink-muted">
          <bdi>{passage.section ? `${title} · ${curled(passage.section)}` : title}</bdi>
        </p>
        <button type="button" className={`${act.icon} -me-3`} aria-label={browse.closeCard} onClick={onClose}>
          <X {...icon} />
        </button>
      </div>
      <h2 {...fromText} ref={head} tabIndex={-1} className="type-title mt-3">
        <WholeStem stem={card.stem} answer={card.key} />
      </h2>
      <p {...fromText} className="type-subtitle mt-3">
        <b className="font-semibold">{card.key}</b>
        <Mark n={1} />
      </p>
      <div {...fromText} className="foot mt-6">
        <p className="foot-note type-note">
          <sup>1</sup>
          <span>
            <Note note={card.note} title={passage.title} />
          </span>
        </p>
      </div>
      <section aria-label={ours ? text.summaryOf(title) : text.label} className="proof mt-4">
        <PassageParagraphs passage={passage} />
      </section>
      {others}
      {doubt && (
        <section className="mt-8 border-t border-rule pt-4">
          <h3 className="type-label">{browse.inQuiz}</h3>
          <p className="mt-1.5 text-[0.9375rem]/[1.375rem]">
            <Link className="underline decoration-rule-strong" href={`/quizzes/${doubt.quiz}/results`} prefetch={false}>
              <DoubtLine doubt={doubt} />
            </Link>
          </p>
        </section>
      )}
      <section className="mt-8 border-t border-rule pt-4">
        <h3 className="type-label">{browse.memory}</h3>
        <p className="mt-1.5 text-[0.9375rem]/[1.375rem]">{standingInWords(browse, memory, day, now)}.</p>
        <p className="type-small mt-0.5 text-ink-muted">{historyInWords(browse, memory)}</p>
        {memory.flagNote && (
          <p dir="auto" className="type-note mt-2">
            {memory.flagNote}
          </p>
        )}
      </section>
    </article>
  );
}

function historyInWords(browse: typeof browseWords, memory: CardMemory): string {
  if (memory.reps === 0) return browse.never;
  const parts = [
    browse.answered(memory.reps),
    memory.lapses > 0 && browse.lapses(memory.lapses),
    memory.lastDay !== null && browse.lastOn(memory.lastDay),
  ].filter(Boolean);
  const back =
    memory.state === "review" && !memory.suspended && memory.dueDay !== null ? browse.dueOn(memory.dueDay) : "";
  return `${parts.join(", ")}.${back ? ` ${back}.` : ""}`;
}
