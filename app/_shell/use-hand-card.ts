"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { makeHandCard } from "#lib/client/hand-card/make.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { MOST_WORDS } from "#lib/domain/reading/hand-wording.ts";
import type { Picked } from "#lib/ui/reader/make-card.tsx";
import { handWords } from "#lib/ui/text/en/hand.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "./client-of-page.ts";

const idle = { busy: false, failure: null };

/** Making a card by hand of a document of one's own, with or without a network. @param client null until the page has come alive */
export function useHandCard(client: Client | null, document: string) {
  const words = useWords(handWords);
  const queries = useQueryClient();
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure: string | null }>(idle);
  const last = useRef<HandCard | null>(null);
  return {
    ...state,
    again: () => setState(idle),
    /** @param near as HandCard has it @returns what to say of it; null: it failed, and `failure` says why */
    async make({ quote }: Picked, near: number | null, stem: string): Promise<string | null> {
      if (!client) return null;
      setState({ busy: true, failure: null });
      const wish = { document, near, quote, stem };
      // Tried again it is the same card: the reply to the last try may have been lost.
      const { id, ...before } = last.current ?? { id: "" };
      const card = { ...wish, id: JSON.stringify(before) === JSON.stringify(wish) ? id : v7() };
      last.current = { id: card.id, ...wish };
      const made = await makeHandCard(client.outbox, client.api, card);
      if (!made.ok) {
        const failure = made.error === "too-long" ? words.tooLong(MOST_WORDS) : words.why[made.error];
        setState({ busy: false, failure });
        return null;
      }
      setState(idle);
      last.current = null;
      for (const key of ["today", "library", "cards"]) void queries.invalidateQueries({ queryKey: [key] });
      return words[made.value];
    },
  };
}
