"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { makeHandCard } from "#lib/client/hand-card/make.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { err } from "#lib/domain/kernel/result.ts";
import { MOST_WORDS } from "#lib/domain/reading/hand-wording.ts";
import type { Picked } from "#lib/ui/reader/make-card.tsx";
import { handWords } from "#lib/ui/text/en/hand.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "./client-of-page.ts";

const idle = { busy: false, failure: null };

/**
 * Making a card by hand of a document of one's own, with or without a network: words are picked, then `dialog` asks.
 * @param client null until the page has come alive @param nearOf as HandCard has it
 */
export function useHandCard(client: Client | null, document: string, nearOf: (picked: Picked) => number | null) {
  const words = useWords(handWords);
  const queries = useQueryClient();
  const [picked, pick] = useState<Picked | null>(null);
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure: string | null }>(idle);
  const [said, setSaid] = useState<string | null>(null);
  const last = useRef<HandCard | null>(null);

  async function make(stem: string): Promise<void> {
    if (!client || !picked) return;
    setState({ busy: true, failure: null });
    const wish = { document, near: nearOf(picked), quote: picked.quote, stem };
    // Tried again it is the same card: the reply to the last try may have been lost.
    const { id, ...before } = last.current ?? { id: "" };
    const card = { ...wish, id: JSON.stringify(before) === JSON.stringify(wish) ? id : v7() };
    last.current = { id: card.id, ...wish };
    // It rejects where the browser took the database away.
    const made = await makeHandCard(client.outbox, client.api, card).catch(() => err("not-saved" as const));
    if (!made.ok) {
      if (made.error === "taken") last.current = null; // under that name never again
      const failure = made.error === "too-long" ? words.tooLong(MOST_WORDS) : words.why[made.error];
      return setState({ busy: false, failure });
    }
    setState(idle);
    last.current = null;
    pick(null);
    setSaid(words[made.value]);
    for (const key of ["document", "today", "library", "cards"]) void queries.invalidateQueries({ queryKey: [key] });
  }

  return {
    picked,
    pick,
    /** What became of it; null before. */
    said,
    hush: () => setSaid(null),
    /** For the dialog that asks for the question. */
    dialog: {
      ...state,
      picked,
      onMake: (stem: string) => void make(stem),
      onClose: () => {
        pick(null);
        setState(idle);
      },
    },
  };
}
