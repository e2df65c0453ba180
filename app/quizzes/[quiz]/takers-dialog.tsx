"use client";
import { useEffect, useState } from "react";
import { createRoomApi } from "#lib/client/take/room.ts";
import type { QuizTakers } from "#lib/contract/live.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { roomWords } from "#lib/ui/text/en/room.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const api = createRoomApi();

interface TakersDialogProps {
  readonly quiz: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChanged?: () => void;
}

/** Names, opened on purpose: who does not belong is taken off, and let back in when it was a mistake. */
export function TakersDialog({ quiz, open, onClose, onChanged }: TakersDialogProps) {
  const words = useWords(roomWords);
  const [takers, setTakers] = useState<QuizTakers["takers"] | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = (found: Awaited<ReturnType<typeof api.takers>>) => {
    setFailed(!found.ok);
    if (found.ok) setTakers(found.value.value.takers);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever it is opened
  useEffect(() => {
    if (open) void api.takers(quiz).then(take);
  }, [open, quiz]);
  const set = async (taker: string, removed: boolean) => {
    setBusy(true);
    take(await api.remove({ quiz, taker, removed }));
    setBusy(false);
    onChanged?.();
  };
  return (
    <Modal open={open} title={words.who} onClose={onClose}>
      <p className="text-ink-muted text-pretty">{words.whoText}</p>
      {failed && (
        <p className="mt-3 text-again" role="alert">
          {words.whoFailed}
        </p>
      )}
      {takers?.length === 0 && <p className="mt-4">{words.nobodyYet}</p>}
      <ul className="mt-4 border-t border-rule">
        {takers?.map(({ id, name, removed }) => (
          <li key={id} className="flex items-center gap-4 border-b border-rule py-1">
            <span className={`min-w-0 flex-1 break-words ${removed ? "text-ink-muted" : ""}`}>
              <bdi>{name ?? words.nameless}</bdi>
              {removed && ` · ${words.isOff}`}
            </span>
            <button
              type="button"
              className={act.text}
              disabled={busy}
              aria-label={(removed ? words.letInName : words.takeOffName)(name ?? words.nameless)}
              onClick={() => void set(id, !removed)}
            >
              {removed ? words.letIn : words.takeOff}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
