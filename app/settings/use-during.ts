"use client";
import { useState } from "react";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

/** One thing at a time, and what is to be said of it; what was said before no longer holds. @param look reads anew what it may have changed */
export function useDuring(look: () => Promise<void>) {
  const states = useWords(statesWords);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const during = async (work: () => Promise<string | null>) => {
    if (busy) return; // the button stays one, so that it keeps the focus
    setBusy(true);
    setSaid(null);
    setSaid(await work().catch(() => states.failed));
    await look().catch(() => undefined);
    setBusy(false);
  };
  return { busy, said, during };
}
