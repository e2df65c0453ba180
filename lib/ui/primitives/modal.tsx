"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { keysWords } from "../text/en/keys.ts";
import { useWords } from "../text/use-words.tsx";
import { act } from "./act.ts";
import { icon } from "./icon.ts";

interface ModalProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal: it traps focus, closes by Esc and gives focus back by itself. On phones it stands at the bottom, under the thumb. */
export function Modal({ open, title, onClose, children }: ModalProps) {
  const keys = useWords(keysWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Esc is the browser's own
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="modal"
      // Closed by us it says so too, a moment later, when another dialog may stand open already.
      onClose={() => open && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="flex items-center justify-between">
        <h2 id={id} className="type-subtitle">
          {title}
        </h2>
        <button type="button" className={`${act.icon} -me-3`} aria-label={keys.close} onClick={onClose}>
          <X {...icon} />
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
