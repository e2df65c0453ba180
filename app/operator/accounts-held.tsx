"use client";
import { useState } from "react";
import type { OperatorApi } from "#lib/client/operator/api.ts";
import type { Operator } from "#lib/contract/operator.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RoomField } from "./room-field.tsx";

const DAY_MS = 86_400_000;

interface AccountsHeldProps {
  readonly api: OperatorApi;
  readonly state: Operator;
  readonly onChange: () => void;
}

export function AccountsHeld({ api, state, onChange }: AccountsHeldProps) {
  const words = useWords(operatorWords);
  const [asked, setAsked] = useState<Operator["accounts"][number] | null>(null);
  const [said, setSaid] = useState("");
  return (
    <section className="mt-10">
      <h2 className="type-subtitle">{words.accounts}</h2>
      <p className="mt-1 mb-3 text-ink-muted">{words.signup[state.signup]}</p>
      <ul>
        {state.accounts.map((account) => (
          <li key={account.account} className="flex flex-wrap items-center gap-x-4 border-t border-rule py-2">
            <span className="me-auto min-w-0 py-1.5">
              <span className="break-words">{account.email}</span>
              <span className="type-small block text-ink-muted">
                {account.operator && `${words.you}, `}
                {words.accountLine(Math.floor(account.created / DAY_MS), account.answers, account.documents)}
              </span>
            </span>
            <RoomField
              account={account}
              onChange={(documents) => {
                void api.grant(account.account, documents).then((reply) => {
                  setSaid(reply.ok ? words.roomSet(account.email) : words.failed);
                  onChange();
                });
              }}
            />
            {!account.operator && (
              <button
                type="button"
                className={act.text}
                aria-label={words.removeOf(account.email)}
                onClick={() => setAsked(account)}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="type-small min-h-5 text-ink-muted">
        {said}
      </p>
      {asked && (
        <RemoveDialog
          api={api}
          account={asked}
          onClose={(removed) => {
            setAsked(null);
            if (!removed) return;
            setSaid(words.removed(asked.email));
            onChange();
          }}
        />
      )}
    </section>
  );
}
