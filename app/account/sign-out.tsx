"use client";
import { useState } from "react";
import type { Left } from "#lib/client/leave/leave.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { ExportWaiting } from "./export-waiting.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";

/** Longest wait for what is on its way: the server may refuse some of it. ms */
const PATIENCE_MS = 2_500;

/** Signs out, with a network or without, and leaves the page; or says why not. */
export function SignOut({ client }: { client: Client }) {
  const { outbox } = client;
  const words = useWords(accountWords);
  const device = useWords(deviceWords);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [stayed, setStayed] = useState<Exclude<Left, "done"> | "failed" | null>(null);
  const leave = async () => {
    setBusy(true);
    const left = await client.leave().catch(() => "failed" as const);
    if (left === "done") return location.replace("/account");
    setAsking(false);
    setStayed(left);
    setBusy(false);
  };
  const signOut = async () => {
    setBusy(true);
    setStayed(null);
    if (outbox.status().unsent + outbox.status().cards > 0) await outbox.flushWithin(PATIENCE_MS);
    if (outbox.status().parked + outbox.status().cardsRefused === 0) return leave();
    setBusy(false);
    setAsking(true);
  };
  const why = {
    unsent: device.cannotLock(outbox.status().unsent, outbox.status().cards),
    network: device.signOutOnline,
    failed: words.failed,
  };
  return (
    <>
      <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => !busy && void signOut()}>
        {words.signOut}
      </button>
      {stayed && (
        <p role="alert" className="w-full text-again text-pretty">
          {why[stayed]}
        </p>
      )}
      {stayed === "unsent" && <ExportWaiting client={client} />}
      <SignOutDialog
        client={client}
        open={asking}
        busy={busy}
        onLeave={() => void leave()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
