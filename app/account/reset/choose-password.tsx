"use client";
import Link from "next/link";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { LEAST_PASSWORD } from "#lib/ui/account/faults.ts";
import { PasswordEntry } from "#lib/ui/account/password-entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { resetWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ChoosePasswordProps {
  readonly api: AccountApi;
  readonly token: string;
  readonly onAgain: () => void;
}

export function ChoosePassword({ api, token, onAgain }: ChoosePasswordProps) {
  const words = useWords(resetWords);
  const account = useWords(accountWords);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<"done" | "spent" | null>(null);
  const choose = async () => {
    if (password.length < LEAST_PASSWORD) return setFault(account.passwordShort(LEAST_PASSWORD));
    setBusy(true);
    setFault(null);
    const reply = await api.reset({ token, password });
    setBusy(false);
    if (reply.ok) setEnded("done");
    else if (reply.error.kind === "problem" && reply.error.code === "link_spent") setEnded("spent");
    else setFault(account.failed);
  };
  if (ended === "done")
    return (
      <div role="status">
        <p className="mb-6">{words.done}</p>
        <Link href="/account" className={act.primary}>
          {words.toSignIn}
        </Link>
      </div>
    );
  if (ended === "spent")
    return (
      <div role="alert">
        <p className="mb-6">{words.spent}</p>
        <button type="button" className={act.primary} onClick={onAgain}>
          {words.again}
        </button>
      </div>
    );
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void choose();
      }}
    >
      <p className="text-ink-muted text-pretty">{words.choose}</p>
      <PasswordEntry
        label={account.newPassword}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        note={account.passwordNote}
        error={fault}
      />
      <div>
        <button type="submit" className={act.primary} aria-disabled={busy}>
          {busy ? account.working : words.chooseAct}
        </button>
      </div>
    </form>
  );
}
