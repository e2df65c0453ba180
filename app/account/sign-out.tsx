"use client";
import { useState } from "react";
import { act } from "#lib/ui/primitives/act.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";

/** Signs out, with a network or without, and leaves the page; or says why not. */
export function SignOut({ client }: { client: Client }) {
  const words = useWords(accountWords);
  const device = useWords(deviceWords);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const signOut = async () => {
    setBusy(true);
    setFailure(null);
    const left = await client.leave().catch(() => null);
    if (left === "done") return location.replace("/account");
    setFailure(
      left === "unsent"
        ? device.cannotLock(client.outbox.status().unsent, client.outbox.status().cards)
        : left === "network"
          ? device.signOutOnline
          : words.failed,
    );
    setBusy(false);
  };
  return (
    <>
      <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => !busy && void signOut()}>
        {words.signOut}
      </button>
      {failure && (
        <p role="alert" className="w-full text-again text-pretty">
          {failure}
        </p>
      )}
    </>
  );
}
