"use client";
import { useState } from "react";
import type { OperatorApi } from "#lib/client/operator/api.ts";
import type { Operator } from "#lib/contract/operator.ts";
import { Entry } from "#lib/ui/account/entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface RemoveDialogProps {
  readonly api: OperatorApi;
  readonly account: Operator["accounts"][number];
  readonly onClose: (removed: boolean) => void;
}

/** Asks before somebody's account goes, and wants its address typed. */
export function RemoveDialog({ api, account, onClose }: RemoveDialogProps) {
  const words = useWords(operatorWords);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const remove = async () => {
    if (typed.trim().toLowerCase() !== account.email) return setFault(words.removeWrong);
    const reply = await api.remove(account.account, account.email);
    if (reply.ok) onClose(true);
    else setFault(words.failed);
  };
  return (
    <Modal open={true} title={words.removeAsk(account.email)} onClose={() => onClose(false)}>
      <form
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <p>{words.removeWhat(account.answers, account.documents)}</p>
        <Entry label={words.removeType} value={typed} onChange={setTyped} error={fault} />
        <div>
          <button type="submit" className={`${act.quiet} text-again`}>
            {words.remove}
          </button>
        </div>
      </form>
    </Modal>
  );
}
