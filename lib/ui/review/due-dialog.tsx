"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { Modal } from "../primitives/modal.tsx";
import { moreWords } from "../text/en/more.ts";
import { useWords } from "../text/use-words.tsx";

const MOST_DAYS = 36_500;

interface DueDialogProps {
  readonly open: boolean;
  readonly onDue: (inDays: number) => void;
  readonly onClose: () => void;
}

/** In how many days a card comes back; what is known about its memory stays. */
export function DueDialog({ open, onDue, onClose }: DueDialogProps) {
  const more = useWords(moreWords);
  return (
    <Modal open={open} title={more.acts.setDue} onClose={onClose}>
      <DueForm onDue={onDue} />
    </Modal>
  );
}

function DueForm({ onDue }: Pick<DueDialogProps, "onDue">) {
  const more = useWords(moreWords);
  const [days, setDays] = useState("7");
  const n = Number(days);
  const valid = days.trim() !== "" && Number.isInteger(n) && n >= 0 && n <= MOST_DAYS;
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onDue(n);
      }}
    >
      <label className="type-label mb-1.5 block" htmlFor="due-days">
        {more.dueIn}
      </label>
      <input
        id="due-days"
        className="entry-field max-w-36"
        inputMode="numeric"
        value={days}
        aria-invalid={!valid}
        aria-describedby="due-why"
        onChange={(event) => setDays(event.target.value)}
      />
      <p id="due-why" className="type-small mt-2 text-ink-muted">
        {valid ? more.dueWhy(n) : more.dueWrong(MOST_DAYS)}
      </p>
      <button type="submit" className={`${act.quiet} mt-4`} disabled={!valid}>
        {more.save}
      </button>
    </form>
  );
}
