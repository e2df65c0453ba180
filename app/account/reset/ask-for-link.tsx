"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { unwrap } from "#lib/client/failure.ts";
import { Entry } from "#lib/ui/account/entry.tsx";
import { looksLikeEmail } from "#lib/ui/account/faults.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { resetWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

export function AskForLink({ api }: { api: AccountApi }) {
  const words = useWords(resetWords);
  const account = useWords(accountWords);
  const { data } = useQuery({ queryKey: ["account", "info"], queryFn: async () => unwrap(await api.info()) });
  const [email, setEmail] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const ask = async () => {
    if (!looksLikeEmail(email)) return setFault(account.emailWrong);
    setBusy(true);
    setFault(null);
    const reply = await api.forgot(email.trim());
    setBusy(false);
    if (reply.ok) setAsked(true);
    else
      setFault(
        reply.error.kind === "problem" && reply.error.code === "too_many_requests" ? account.wait : account.failed,
      );
  };
  if (asked)
    return (
      <p role="status" className="text-pretty">
        {data?.mail === false ? words.askedNoMail : words.asked}
      </p>
    );
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void ask();
      }}
    >
      <p className="text-ink-muted text-pretty">{words.ask}</p>
      <Entry
        label={account.email}
        type="email"
        autoComplete="username"
        maxLength={254}
        value={email}
        onChange={setEmail}
        error={fault}
      />
      <div>
        <button type="submit" className={act.primary} aria-disabled={busy}>
          {busy ? account.working : words.askAct}
        </button>
      </div>
    </form>
  );
}
