"use client";
import { type KeyboardEvent, useState } from "react";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { Passage } from "#lib/domain/source/passage.ts";
import { act } from "../primitives/act.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { editWords } from "../text/en/edit.ts";
import { keysWords } from "../text/en/keys.ts";
import { passageWords } from "../text/en/passage.ts";
import { typeset } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { MarkedRuns } from "./marked-runs.tsx";

export interface Wording {
  readonly stem: string;
  readonly key: string;
}

interface EditCardProps {
  readonly wording: Wording;
  /** What the card must go on being true to. */
  readonly passage: Passage;
  /** The collection's own words, when the learner has changed them. */
  readonly original: Wording | null;
  /** Whose words are changed: the learner's own; theirs or everybody's, as they choose; everybody's. */
  readonly scope: "own" | "choose" | "all";
  /** Said above the form: why it is open. */
  readonly why: string | null;
  readonly onSave: (wording: Wording, forAll: boolean) => void;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

/** A card's words, changed where they stand, with its passage beside them. */
export function EditCard({ wording, passage, original, scope, why, onSave, onRestore, onCancel }: EditCardProps) {
  const edit = useWords(editWords);
  const keys = useWords(keysWords);
  const text = useWords(passageWords);
  const [stem, setStem] = useState(wording.stem);
  const [key, setKey] = useState(wording.key);
  const [forAll, setForAll] = useState(scope === "all");
  const fault = faultOf(stem, key, wording.stem, edit);
  const save = () => !fault && onSave({ stem: stem.trim(), key: key.trim() }, forAll);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className="mt-2"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {why && <p className="mb-4 max-w-[60ch] text-ink-muted">{why}</p>}
      <label className="type-label mb-1.5 block" htmlFor="edit-stem">
        {edit.stem}
      </label>
      <textarea
        id="edit-stem"
        // biome-ignore lint/a11y/noAutofocus: the learner asked to write here
        autoFocus
        className="entry-field type-entry"
        rows={Math.min(9, 2 + Math.ceil(stem.length / 46))}
        maxLength={2000}
        value={stem}
        onChange={(event) => setStem(event.target.value)}
      />
      <label className="type-label mt-4 mb-1.5 block" htmlFor="edit-key">
        {edit.key}
      </label>
      <textarea
        id="edit-key"
        className="entry-field type-entry"
        rows={Math.min(6, 1 + Math.ceil(key.length / 46))}
        maxLength={1000}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      {scope === "choose" && (
        <label className="mt-4 flex cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-pen"
            checked={forAll}
            onChange={(event) => setForAll(event.target.checked)}
          />
          {edit.forAll}
        </label>
      )}
      <p role="status" className="type-small mt-3 min-h-5 text-ink-muted">
        {fault ?? (forAll ? edit.forAllNote : edit.ownNote)}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button type="submit" className={act.quiet} disabled={fault !== null}>
          {edit.save} <KeyCap>{`Ctrl ${keys.enter}`}</KeyCap>
        </button>
        <button type="button" className={act.text} onClick={onCancel}>
          {edit.cancel}
        </button>
        {original && (
          <button type="button" className={act.text} onClick={onRestore}>
            {edit.restore}
          </button>
        )}
      </div>
      <section aria-label={text.label} className="mt-8 border-t border-rule pt-4 wide:hidden">
        {passage.paragraphs
          .filter((paragraph) => paragraph.here)
          .map((paragraph) => (
            <p key={paragraph.locator} className="type-entry mb-3">
              <MarkedRuns runs={passage.standing === "summary" ? typeset(paragraph.runs) : paragraph.runs} />
            </p>
          ))}
      </section>
    </form>
  );
}

/** A card keeps its one blank, and neither side is empty. */
function faultOf(
  stem: string,
  key: string,
  before: string,
  edit: { readonly empty: string; readonly blank: (blank: string) => string },
): string | null {
  if (stem.trim() === "" || key.trim() === "") return edit.empty;
  const blanks = (text: string): number => text.split(BLANK).length - 1;
  return blanks(stem) === blanks(before) ? null : edit.blank(BLANK);
}
