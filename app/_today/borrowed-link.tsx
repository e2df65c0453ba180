"use client";
import { useState } from "react";
import { clearForBorrowing, dropEmptied } from "#lib/client/leave/begin-borrowed.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useClient } from "../providers.tsx";

/** For somebody who tries it on another's phone: begins as a learner of whom nothing is kept there. */
export function BorrowedLink() {
  const words = useWords(deviceWords);
  const client = useClient();
  const [state, setState] = useState<"rests" | "busy" | "failed">("rests");
  const begin = async () => {
    if (!client || state === "busy") return;
    setState("busy");
    const clear = await clearForBorrowing(client.outbox).catch(() => false);
    if (!clear || !(await client.api.beginLearner(true)).ok) return setState("failed");
    await dropEmptied();
    location.assign("/review"); // anew: a page that keeps nothing
  };
  return (
    <>
      <button type="button" className={act.link} aria-disabled={state === "busy"} onClick={() => void begin()}>
        {words.tryBorrowed}
      </button>
      {state === "failed" && (
        <span role="alert" className="block text-again">
          {words.borrowedFailed}
        </span>
      )}
    </>
  );
}
