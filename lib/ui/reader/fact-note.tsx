"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { DocumentFact, ProposedCard } from "#lib/contract/document.ts";
import { type RejectReason, rejectReasons } from "#lib/domain/card/verdict.ts";
import { KindName } from "../inbox/kind-name.tsx";
import { WholeStem } from "../library/whole-stem.tsx";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { fromText } from "../primitives/own-words.ts";
import { useDragDown } from "../review/use-drag-down.ts";
import { inboxWords } from "../text/en/inbox.ts";
import { readerWords } from "../text/en/reader.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

export interface FactNoteProps {
  readonly fact: DocumentFact;
  readonly cards: readonly ProposedCard[];
  /** Whether the reader decides about the cards. */
  readonly owned: boolean;
  /** The card that has just been rejected, for which a reason can be given. */
  readonly asked: string | null;
  /** What other documents say, when it is known. */
  readonly sources: ReactNode;
  readonly onVerdict: (cards: readonly string[], verdict: "accepted" | "rejected" | "waiting") => void;
  readonly onReason: (card: string, reason: RejectReason) => void;
  readonly onEdit: (card: ProposedCard) => void;
  readonly onClose: () => void;
}

/** A fact, opened: what it says, how sure it is, its cards and what becomes of them. */
export function FactNote({ fact, cards, owned, asked, sources, ...on }: FactNoteProps) {
  const words = useWords(readerWords);
  const inbox = useWords(inboxWords);
  const head = useRef<HTMLHeadingElement>(null);
  const drag = useDragDown(on.onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another fact is read anew
  useEffect(() => head.current?.focus({ preventScroll: true }), [fact.id]);
  const limits = [
    fact.mood === "asserted" ? null : words.moods[fact.mood],
    fact.attribution && fact.kind !== "quote" ? words.says(curled(fact.attribution)) : null,
    fact.asOf ? words.asOf(fact.asOf) : null,
  ].filter(Boolean);
  const open = cards.filter(({ standing }) => standing === "waiting").map(({ id }) => id);
  return (
    <>
      <div className="touch-none wide:touch-auto" {...drag}>
        <div aria-hidden="true" className="mx-auto mb-2 h-1 w-9 rounded-[2px] bg-rule-strong wide:hidden" />
        <div className="flex items-center gap-2">
          <h2 ref={head} tabIndex={-1} className="type-small min-w-0 flex-1 text-ink-muted">
            <span className="me-2">
              <KindName kind={fact.kind} />
            </span>
            {limits.join(", ")}
          </h2>
          <button type="button" className={`${act.icon} -me-3`} aria-label={words.closeFact} onClick={on.onClose}>
            <X {...icon} />
          </button>
        </div>
      </div>
      <p {...fromText} className="mb-1 line-clamp-6 font-serif text-[1.1875rem]/7 text-pretty">
        {curled(fact.summary)}
      </p>
      {fact.tier === "proposed" && (
        <p className="type-small mb-2 text-ink-muted">{words.tierProposed(fact.confidence)}</p>
      )}
      {sources}
      {cards.length === 0 && <p className="type-small mt-2 text-ink-muted">{words.noCards}</p>}
      {cards.map((card) => (
        <div key={card.id} className="fact-card">
          <div className="flex items-baseline justify-between gap-3">
            <p {...fromText} className="min-w-0 text-pretty">
              <WholeStem stem={card.stem} answer={card.key} /> <b className="font-semibold">{card.key}</b>
            </p>
            <span className="type-small whitespace-nowrap text-ink-muted">{words.standings[card.standing]}</span>
          </div>
          {card.standing === "covered" && card.why && (
            <p className="type-small mt-0.5 text-ink-muted">{curled(card.why)}.</p>
          )}
          {card.standing === "rejected" && card.reason && (
            <p className="type-small mt-0.5 text-ink-muted">{inbox.reasons[card.reason]}</p>
          )}
          {asked === card.id && card.standing === "rejected" && (
            <p className="type-small mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {words.whyReject}{" "}
              {rejectReasons.map((reason) => (
                <button key={reason} type="button" className={act.link} onClick={() => on.onReason(card.id, reason)}>
                  {inbox.reasons[reason]}
                </button>
              ))}
            </p>
          )}
          {owned && (
            <p className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
              {card.standing === "waiting" ? (
                <>
                  <button type="button" className={act.link} onClick={() => on.onVerdict([card.id], "accepted")}>
                    {words.accept}
                  </button>
                  <button type="button" className={act.link} onClick={() => on.onVerdict([card.id], "rejected")}>
                    {words.reject}
                  </button>
                </>
              ) : card.standing === "in-use" ? (
                <button type="button" className={act.link} onClick={() => on.onVerdict([card.id], "rejected")}>
                  {words.reject}
                </button>
              ) : (
                card.standing === "rejected" && (
                  <button type="button" className={act.link} onClick={() => on.onVerdict([card.id], "waiting")}>
                    {words.takeBack}
                  </button>
                )
              )}
              {card.standing !== "rejected" && card.standing !== "covered" && (
                <button type="button" className={act.link} onClick={() => on.onEdit(card)}>
                  {words.edit}
                </button>
              )}
            </p>
          )}
        </div>
      ))}
      {owned && open.length > 1 && (
        <div className="mt-2 grid grid-cols-2 gap-2">
          <button type="button" className={act.quiet} onClick={() => on.onVerdict(open, "rejected")}>
            {words.reject}
          </button>
          <button type="button" className={act.strong} onClick={() => on.onVerdict(open, "accepted")}>
            {words.accept}
          </button>
        </div>
      )}
    </>
  );
}
