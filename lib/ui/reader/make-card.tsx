"use client";
import { useId, useState } from "react";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { Quote } from "#lib/domain/reading/quote.ts";
import { act } from "../primitives/act.ts";
import { Modal } from "../primitives/modal.tsx";
import { handWords } from "../text/en/hand.ts";
import { useWords } from "../text/use-words.tsx";

/** Words that were selected in a block of the document. */
export interface Picked {
  /** The block's `at`. */
  readonly block: number;
  readonly start: number;
  readonly quote: Quote;
  /** Their sentence with a blank in their place: a question to begin with. */
  readonly stem: string;
}

interface MakeCardProps {
  readonly picked: Picked | null;
  readonly busy: boolean;
  /** Why the last try came to nothing. */
  readonly failure: string | null;
  readonly onMake: (stem: string) => void;
  readonly onClose: () => void;
}

/** A card by hand: the answer is what was selected, the question is written. */
export function MakeCard({ picked, busy, failure, onMake, onClose }: MakeCardProps) {
  const words = useWords(handWords);
  return (
    <Modal open={picked !== null} title={words.title} onClose={onClose}>
      {picked && (
        <Form
          key={`${picked.block}|${picked.start}`}
          picked={picked}
          busy={busy}
          failure={failure}
          onMake={onMake}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function Form({ picked, busy, failure, onMake, onClose }: MakeCardProps & { readonly picked: Picked }) {
  const words = useWords(handWords);
  const [stem, setStem] = useState(picked.stem);
  const id = useId();
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && stem.trim() !== "") onMake(stem.trim());
      }}
    >
      <p className="type-label">{words.answer}</p>
      <p className="mt-1 font-serif text-[1.1875rem]/7 font-semibold">{picked.quote.words}</p>
      <p className="type-small mt-1 text-ink-muted">{words.hint}</p>
      <label className="type-label mt-4 mb-1.5 block" htmlFor={id}>
        {words.question}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
        autoFocus
        className="entry-field type-entry"
        rows={Math.min(7, 2 + Math.ceil(stem.length / 46))}
        maxLength={1000}
        value={stem}
        onChange={(event) => setStem(event.target.value)}
      />
      <p role="alert" className="type-small mt-2 min-h-5 text-again">
        {failure}
      </p>
      <div className="mt-2 flex gap-3">
        <button type="submit" className={act.quiet} aria-disabled={busy}>
          {words.save}
        </button>
        <button type="button" className={act.text} onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** The sentence around a selection with a blank in its place; sentence ends are guessed, and the stem can be edited. */
export function stemOf(text: string, start: number, end: number): string {
  const stops = [...text.slice(0, start).matchAll(/[.?!]["”’)]*\s+/g)];
  const last = stops.at(-1);
  const from = last ? last.index + last[0].length : 0;
  const stop = /[.?!]["”’)]*(?=\s|$)/.exec(text.slice(end));
  const to = stop ? end + stop.index + stop[0].length : text.length;
  return `${text.slice(from, start)}${BLANK}${text.slice(end, to)}`.trim();
}
