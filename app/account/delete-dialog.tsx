"use client";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { purgeRest } from "#lib/client/leave/purge.ts";
import { PasswordEntry } from "#lib/ui/account/password-entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";

interface DeleteDialogProps {
  readonly open: boolean;
  readonly client: Client;
  readonly api: AccountApi;
  readonly withAccount: boolean;
  readonly onClose: () => void;
}

/** Asks before everything goes: for the password of an account, and always for a tick. */
export function DeleteDialog({ open, client, api, withAccount, onClose }: DeleteDialogProps) {
  const words = useWords(accountWords);
  const more = useWords(accountMoreWords);
  const [password, setPassword] = useState("");
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const remove = async () => {
    if (!sure) return setFault(more.deleteMissing);
    if (withAccount && password === "") return setFault(words.passwordMissing);
    setBusy(true);
    setFault(null);
    const reply = await api.remove(withAccount ? password : null);
    if (reply.ok) {
      await client.outbox.forget(true);
      await purgeRest();
      return location.assign("/");
    }
    setBusy(false);
    const code = reply.error.kind === "problem" ? reply.error.code : null;
    setFault(
      code === "wrong_credentials" ? more.wrongPassword : code === "too_many_requests" ? words.wait : words.failed,
    );
  };
  return (
    <Modal open={open} title={more.deleteAsk} onClose={onClose}>
      <form
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void remove();
        }}
      >
        <p className="text-pretty">{withAccount ? more.deleteAll : more.deleteHere}</p>
        {withAccount && (
          <PasswordEntry
            label={more.deletePassword}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        )}
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-4.5 accent-ink"
            checked={sure}
            onChange={(event) => setSure(event.target.checked)}
          />
          {more.deleteConfirm}
        </label>
        {fault && (
          <p role="alert" className="text-again">
            {fault}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={`${act.quiet} text-again`} aria-disabled={busy}>
            {busy ? words.working : more.deleteAct}
          </button>
          <button type="button" className={act.text} onClick={onClose}>
            {more.deleteKeep}
          </button>
        </div>
      </form>
    </Modal>
  );
}
