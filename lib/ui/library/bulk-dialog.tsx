"use client";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { bulkWords } from "../text/en/bulk.ts";
import { useWords } from "../text/use-words.tsx";

/** lib/client/library/bulk.ts takes these. */
export type BulkChoice =
  | { readonly kind: "suspend" | "resume" | "bury" | "forget" }
  | { readonly kind: "set-due"; readonly inDays: number }
  | { readonly kind: "flag"; readonly flag: "wrong" | "unclear" | "trivial" | null };

interface BulkDialogProps {
  readonly open: boolean;
  readonly chosen: number;
  /** Said when not all results could be chosen. */
  readonly limit: string | null;
  readonly onClose: () => void;
  readonly onChoose: (choice: BulkChoice) => void;
}

const choices: readonly (readonly [string, BulkChoice])[] = [
  ["suspend", { kind: "suspend" }],
  ["resume", { kind: "resume" }],
  ["bury", { kind: "bury" }],
  ["forget", { kind: "forget" }],
  ["wrong", { kind: "flag", flag: "wrong" }],
  ["unclear", { kind: "flag", flag: "unclear" }],
  ["trivial", { kind: "flag", flag: "trivial" }],
  ["unflag", { kind: "flag", flag: null }],
];
const LONGEST_WAIT = 36_500;

/** What can be done to the chosen cards, each with what it means. A native modal, as the keys' is. */
export function BulkDialog({ open, chosen, limit, onClose, onChoose }: BulkDialogProps) {
  const bulk = useWords(bulkWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [days, setDays] = useState("7");
  const inDays = /^\d{1,5}$/.test(days) && Number(days) <= LONGEST_WAIT ? Number(days) : null;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="bulk-title" className="bulk" onClose={onClose}>
      <div className="flex items-center justify-between gap-3">
        <h2 id="bulk-title" className="type-subtitle">
          {bulk.title(chosen)}
        </h2>
        <button type="button" className={`${act.icon} -me-3`} aria-label={bulk.close} onClick={onClose}>
          <X {...icon} />
        </button>
      </div>
      {limit && <p className="type-small mt-1 text-ink-muted">{limit}</p>}
      <ul className="mt-2">
        {choices.map(([name, choice]) => (
          <li key={name} className="border-t border-rule">
            <button type="button" className="bulk-row" onClick={() => onChoose(choice)}>
              <span className="font-semibold">{bulk.actions[name]?.[0]}</span>
              <span className="type-small text-ink-muted">{bulk.actions[name]?.[1]}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-rule pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (inDays !== null) onChoose({ kind: "set-due", inDays });
        }}
      >
        <label className="flex items-center gap-3">
          <input
            className="field type-figures min-h-11 w-20 px-3 text-[1.0625rem]"
            inputMode="numeric"
            pattern="[0-9]{1,5}"
            value={days}
            aria-invalid={inDays === null}
            onChange={(event) => setDays(event.target.value)}
          />
          {bulk.inDays}
        </label>
        <button type="submit" className={`${act.quiet} ms-auto`} disabled={inDays === null}>
          {bulk.due}
        </button>
        <p className="type-small w-full text-ink-muted">{bulk.dueHint}</p>
      </form>
    </dialog>
  );
}
