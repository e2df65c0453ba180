"use client";
import { Flag } from "lucide-react";
import { memo } from "react";
import type { CardDoubt } from "#lib/contract/library.ts";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { icon } from "../primitives/icon.ts";
import { fromText } from "../primitives/own-words.ts";
import { browseWords } from "../text/en/browse.ts";
import { useWords } from "../text/use-words.tsx";
import { DoubtLine } from "./doubt-line.tsx";
import { standingInWords } from "./state-of.ts";

export interface ListedCard {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly document: string;
  readonly memory: CardMemory;
  /** What a quiz says of it, or null. */
  readonly doubt: CardDoubt | null;
}

interface CardRowProps {
  readonly card: ListedCard;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly day: number;
  readonly now: number;
  /** @param range from the card chosen before to this one */
  readonly onChoose: (id: string, range: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** One card in a list: a box to choose it by, and the rest opens it. */
export const CardRow = memo(function CardRow({ card, chosen, open, day, now, onChoose, onOpen }: CardRowProps) {
  const browse = useWords(browseWords);
  const { id, stem, key, memory, doubt } = card;
  const shown = stem.replaceAll(BLANK, "…");
  return (
    <li className={`card-row ${chosen ? "card-row-chosen" : ""} ${open ? "card-row-open" : ""}`} data-card={id}>
      <label className="grid size-11 shrink-0 cursor-pointer place-items-center self-start pt-1.5">
        <input
          type="checkbox"
          className="size-4.5 cursor-pointer accent-pen"
          aria-label={browse.choose(shown)}
          checked={chosen}
          onChange={(event) => onChoose(id, (event.nativeEvent as MouseEvent).shiftKey === true)}
        />
      </label>
      <button
        type="button"
        className="min-w-0 flex-1 py-3.5 text-start"
        aria-expanded={open}
        onClick={() => onOpen(id)}
      >
        <span {...fromText} className="type-entry block">
          {shown}
        </span>
        <span {...fromText} className="type-note mt-0.5 block">
          <b className="font-semibold">{key}</b>
        </span>
        <span className="type-small mt-1 flex flex-wrap items-center gap-x-2 text-ink-muted">
          {standingInWords(browse, memory, day, now)}
          {memory.flag && <Flag {...icon} size={14} className="text-ink" />}
          {doubt && <DoubtLine doubt={doubt} />}
        </span>
      </button>
    </li>
  );
});
