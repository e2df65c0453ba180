"use client";
import { useEffect, useRef, useState } from "react";
import type { DocumentFact, ProposedCard } from "#lib/contract/document.ts";
import type { RejectReason } from "#lib/domain/card/verdict.ts";
import { FactNote } from "#lib/ui/reader/fact-note.tsx";
import { WordingForm } from "#lib/ui/reader/wording-form.tsx";
import { OtherDocuments } from "../../_shell/other-documents.tsx";

interface FactBesideProps {
  readonly fact: DocumentFact;
  readonly cards: readonly ProposedCard[];
  readonly owned: boolean;
  /** Where its words stand in the window, when it was opened. */
  readonly line: DOMRect | null;
  readonly asked: string | null;
  readonly onVerdict: (cards: readonly string[], verdict: "accepted" | "rejected" | "waiting") => void;
  readonly onReason: (card: string, reason: RejectReason) => void;
  readonly onWording: (
    card: ProposedCard,
    wording: { readonly stem: string; readonly key: string },
  ) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The open fact in the margin, at the height of its line; on a phone as a sheet. */
export function FactBeside({ fact, cards, line, onWording, ...rest }: FactBesideProps) {
  const note = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<ProposedCard | null>(null);
  const told = cards.find(({ others }) => others !== null);
  useEffect(() => {
    const column = note.current?.parentElement;
    if (!column || !line || !note.current) return;
    const top = line.top + line.height / 2 - column.getBoundingClientRect().top;
    const height = note.current.offsetHeight;
    // The note ends where the column does, so that the page does not grow for it.
    const most = Math.max(0, column.offsetHeight - height);
    column.style.setProperty("--fact-line", `${top}px`);
    column.style.setProperty("--fact-y", `${Math.max(0, Math.min(top - 40, most))}px`);
  }, [line]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another fact is not the one whose card is edited
  useEffect(() => setEditing(null), [fact.id]);
  return (
    <>
      <span className="fact-tie" aria-hidden="true" />
      <aside ref={note} className="fact-note" aria-label={fact.summary}>
        {editing ? (
          <WordingForm
            card={editing}
            onSave={async (wording) => {
              const done = await onWording(editing, wording);
              if (done) setEditing(null);
              return done;
            }}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <FactNote
            fact={fact}
            cards={cards}
            sources={told?.others && <OtherDocuments key={told.id} card={told.id} others={told.others} />}
            onEdit={setEditing}
            {...rest}
          />
        )}
      </aside>
    </>
  );
}
