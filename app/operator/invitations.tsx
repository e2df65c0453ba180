"use client";
import { useState } from "react";
import type { OperatorApi } from "#lib/client/operator/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface InvitationsProps {
  readonly api: OperatorApi;
  /** How many can still be used. */
  readonly open: number;
  readonly onChange: () => void;
}

export function Invitations({ api, open, onChange }: InvitationsProps) {
  const words = useWords(operatorWords);
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const make = async () => {
    const reply = await api.invite();
    setLink(reply.ok ? reply.value.value.link : null);
    setFault(reply.ok ? null : words.failed);
    onChange();
  };
  return (
    <section className="mt-10">
      <h2 className="type-subtitle">{words.invites}</h2>
      <p className="mt-1 text-ink-muted text-pretty">
        {words.invitesNote} {words.inviteOpen(open)}
      </p>
      <button type="button" className={`${act.quiet} mt-4`} onClick={() => void make()}>
        {words.inviteAct}
      </button>
      <div role="status" className="mt-4">
        {link && (
          <>
            <p className="type-small text-ink-muted">{words.inviteLink}</p>
            <code className="break-all">{link}</code>
          </>
        )}
        {fault && <p className="text-again">{fault}</p>}
      </div>
    </section>
  );
}
