"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import { createLibraryApi } from "#lib/client/library/api.ts";
import { deviceZone } from "#lib/client/zone.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { Choice } from "#lib/ui/settings/choice.tsx";
import { collectionWords } from "#lib/ui/text/en/collection.ts";
import { curled, unbroken } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface MoveDialogProps {
  readonly title: string;
  /** The collection it is in. */
  readonly from: string;
  /** @returns why it came to nothing, or null */
  readonly onMove: (to: { readonly id: string; readonly title: string }) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks which of one's own collections a document goes into. */
export function MoveDialog({ title, from, onMove, onClose }: MoveDialogProps) {
  const words = useWords(collectionWords);
  const [api] = useState(() => createLibraryApi());
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["collections-own"],
    queryFn: async () => unwrap(await api.library(deviceZone())).collections.filter(({ owned }) => owned),
    gcTime: 0,
  });
  const others = (data ?? []).filter(({ id }) => id !== from);
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  const move = async () => {
    if (!to) return;
    setBusy(true);
    setFault(await onMove(to));
    setBusy(false);
  };
  return (
    <Modal open={true} title={words.moveTitle(unbroken(curled(title)))} onClose={onClose}>
      <form
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void move();
        }}
      >
        {to ? (
          <>
            <Choice
              label={words.moveTo}
              options={others.map(({ id, title: name }) => ({ value: id, name }))}
              value={to.id}
              onChange={setChosen}
            />
            <p className="text-ink-muted">{words.moveNote}</p>
            <div>
              <button type="submit" className={act.quiet} aria-disabled={busy}>
                {busy ? words.working : words.moveAct}
              </button>
            </div>
          </>
        ) : (
          <p role="status">{error ? words.failed : data ? words.moveNone : words.working}</p>
        )}
        {fault && (
          <p role="alert" className="text-again">
            {fault}
          </p>
        )}
      </form>
    </Modal>
  );
}
