"use client";
import { useState } from "react";
import { Entry } from "#lib/ui/account/entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface NameDialogProps {
  readonly title: string;
  readonly note?: string;
  readonly first?: string;
  readonly action: string;
  /** @returns why it came to nothing, or null */
  readonly onName: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks for a collection's name. */
export function NameDialog({ title, note, first = "", action, onName, onClose }: NameDialogProps) {
  const words = useWords(collectionWords);
  const [name, setName] = useState(first);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    if (name.trim() === "") return setFault(words.nameMissing);
    setBusy(true);
    setFault(await onName(name.trim()));
    setBusy(false);
  };
  return (
    <Modal open={true} title={title} onClose={onClose}>
      <form
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        {note && <p className="text-pretty text-ink-muted">{note}</p>}
        <Entry label={words.name} value={name} maxLength={200} onChange={setName} error={fault} />
        <div>
          <button type="submit" className={act.quiet} aria-disabled={busy}>
            {busy ? words.working : action}
          </button>
        </div>
      </form>
    </Modal>
  );
}
