"use client";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { leavingWords } from "#lib/ui/text/en/leaving.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { useOutboxStatus } from "../providers.tsx";
import { ExportWaiting } from "./export-waiting.tsx";

interface SignOutDialogProps {
  readonly client: Client;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Says what is here and nowhere else, before signing out throws some of it away. */
export function SignOutDialog({ client, open, busy, onLeave, onClose }: SignOutDialogProps) {
  const device = useWords(deviceWords);
  const leaving = useWords(leavingWords);
  const { unsent, cards, parked, cardsRefused } = useOutboxStatus();
  return (
    <Modal open={open} title={leaving.ask} onClose={onClose}>
      <ul className="mt-3 grid gap-1 text-pretty">
        {unsent > 0 && <li>{device.waits(unsent)}</li>}
        {cards > 0 && <li>{device.handWaits(cards)}</li>}
        {parked > 0 && <li>{device.parked(parked)}</li>}
        {cardsRefused > 0 && <li>{leaving.cardsRefused(cardsRefused)}</li>}
      </ul>
      <p className="mt-3 mb-4 text-pretty">{leaving.thrown}</p>
      <div className="flex flex-wrap gap-3">
        <ExportWaiting client={client} />
        <button
          type="button"
          className={`${act.quiet} text-again`}
          aria-disabled={busy}
          onClick={() => !busy && onLeave()}
        >
          {leaving.act}
        </button>
        <button type="button" className={act.text} onClick={onClose}>
          {leaving.stay}
        </button>
      </div>
    </Modal>
  );
}
