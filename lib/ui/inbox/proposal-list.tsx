"use client";
import type { InboxCard } from "#lib/contract/inbox.ts";
import { WholeStem } from "../library/whole-stem.tsx";
import { fromText } from "../primitives/own-words.ts";
import { inboxWords } from "../text/en/inbox.ts";
import { useWords } from "../text/use-words.tsx";

interface ProposalListProps {
  readonly cards: readonly Pick<InboxCard, "id" | "stem" | "key" | "kind" | "tier">[];
  readonly at: string | null;
  readonly onLook: (id: string) => void;
}

/** Everything that waits, each a line: on wide screens beside the one that is looked at. */
export function ProposalList({ cards, at, onLook }: ProposalListProps) {
  const words = useWords(inboxWords);
  return (
    <nav aria-label={words.list} className="mt-6">
      {cards.map((card) => (
        <button
          key={card.id}
          type="button"
          className="proposal-row"
          aria-current={card.id === at ? "true" : undefined}
          onClick={() => onLook(card.id)}
        >
          <span {...fromText} className="line-clamp-3 font-serif text-[1.0625rem]/6">
            <WholeStem stem={card.stem} answer={card.key} />
          </span>
          <span className="type-small mt-0.5 block text-ink-muted">
            {words.kinds[card.kind] ?? card.kind} · {card.tier === "published" ? words.passes : words.question}
          </span>
        </button>
      ))}
    </nav>
  );
}
