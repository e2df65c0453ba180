"use client";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { useText } from "../text/text-context.tsx";

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key there is. A native modal: it traps focus, closes by Esc and gives focus back by itself. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const { keys } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[keys.space], keys.show],
    [["1", "2", "3", "4"], keys.grades],
    [["A", "B", "C", "D"], keys.choose],
    [["Z"], keys.undo],
    [[keys.shift, "Z"], keys.redo],
    [["P"], keys.passage],
    [["?"], keys.all],
    [[keys.escape], keys.leave],
  ];
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      className="m-auto w-[min(30rem,calc(100%-2rem))] rounded-popover bg-leaf p-6 text-ink shadow-lift"
      onClose={onClose}
    >
      <div className="flex items-center justify-between">
        <h2 id="keys-title" className="type-subtitle">
          {keys.title}
        </h2>
        <button type="button" className={`${act.icon} -me-3`} aria-label={keys.close} onClick={onClose}>
          <X {...icon} />
        </button>
      </div>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2.5">
        {rows.map(([caps, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {caps.map((cap) => (
                <kbd key={cap} className="key-cap inline-block">
                  {cap}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
