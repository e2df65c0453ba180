"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { Modal } from "../primitives/modal.tsx";
import { moreWords } from "../text/en/more.ts";
import { useWords } from "../text/use-words.tsx";

export type FlagName = "wrong" | "unclear" | "trivial";
const names: readonly FlagName[] = ["wrong", "unclear", "trivial"];

interface FlagDialogProps {
  readonly open: boolean;
  readonly flag: FlagName | null;
  readonly note: string;
  readonly onFlag: (flag: FlagName | null, note: string) => void;
  readonly onClose: () => void;
}

/** What is the matter with a card, in one of three words and a note. */
export function FlagDialog({ open, flag, note, onFlag, onClose }: FlagDialogProps) {
  const more = useWords(moreWords);
  return (
    <Modal open={open} title={more.acts.flag} onClose={onClose}>
      <FlagForm flag={flag} note={note} onFlag={onFlag} />
    </Modal>
  );
}

function FlagForm({ flag, note, onFlag }: Pick<FlagDialogProps, "flag" | "note" | "onFlag">) {
  const more = useWords(moreWords);
  const [chosen, setChosen] = useState<FlagName>(flag ?? "wrong");
  const [words, setWords] = useState(note);
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        onFlag(chosen, words.trim());
      }}
    >
      <fieldset>
        <legend className="sr-only">{more.acts.flag}</legend>
        {names.map((name) => (
          <label key={name} className="menu-row cursor-pointer">
            <input
              type="radio"
              name="flag"
              className="size-5 accent-pen"
              checked={chosen === name}
              onChange={() => setChosen(name)}
            />
            <span>{more.flags[name]}</span>
          </label>
        ))}
      </fieldset>
      <label className="type-label mt-4 mb-1.5 block" htmlFor="flag-note">
        {more.note}
      </label>
      <textarea
        id="flag-note"
        className="entry-field"
        rows={3}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" className={act.quiet}>
          {more.save}
        </button>
        {flag && (
          <button type="button" className={act.text} onClick={() => onFlag(null, "")}>
            {more.unflag}
          </button>
        )}
      </div>
    </form>
  );
}
