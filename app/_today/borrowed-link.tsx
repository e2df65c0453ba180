"use client";
import { useState } from "react";
import { clearForBorrowing } from "#lib/client/leave/begin-borrowed.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useClient } from "../providers.tsx";

/** For somebody who tries it on another's phone: begins as a learner of whom nothing is kept there. */
export function BorrowedLink() {
  const words = useWords(deviceWords);
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    if (!client) return;
    setBusy(true);
    if ((await clearForBorrowing(client.outbox)) && (await client.api.beginLearner(true)).ok)
      return location.assign("/review"); // anew: a page that keeps nothing
    setBusy(false);
  };
  return (
    <button type="button" className={act.link} disabled={busy} onClick={() => void begin()}>
      {words.tryBorrowed}
    </button>
  );
}
