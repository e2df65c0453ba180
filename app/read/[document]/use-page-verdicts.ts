"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DocumentsApi } from "#lib/client/documents/api.ts";
import type { DocumentPage } from "#lib/contract/document.ts";
import type { CardStanding, RejectReason } from "#lib/domain/card/verdict.ts";

type Verdict = "accepted" | "rejected" | "waiting";

/**
 * Verdicts given while reading, sent one after the other in the order in which they were given. The server's answer is what
 * is shown: one verdict may change how other cards stand.
 */
export function usePageVerdicts(api: DocumentsApi, queryKey: QueryKey) {
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);

  const sending = useRef<Promise<void>>(Promise.resolve());

  async function send(cards: readonly string[], verdict: Verdict, reason: RejectReason | null): Promise<void> {
    setFailed(false);
    const reply = await api.verdicts({ cards: [...cards], verdict, reason });
    if (!reply.ok) return setFailed(true);
    const now = new Map(reply.value.value.cards.map((card) => [card.id, card]));
    // A page that was asked for before this verdict knows nothing of it.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData<DocumentPage>(queryKey, (page) =>
      page
        ? {
            ...page,
            cards: page.cards.map((card) => {
              const told = now.get(card.id);
              return told ? { ...card, standing: told.standing as CardStanding, why: told.why, reason } : card;
            }),
          }
        : page,
    );
    setAsked(verdict === "rejected" && reason === null ? (cards[0] ?? null) : null);
    void queries.invalidateQueries({ queryKey, refetchType: "active" });
    for (const key of ["today", "library", "cards", "inbox"])
      void queries.invalidateQueries({ queryKey: [key], refetchType: "none" });
  }

  const give = (cards: readonly string[], verdict: Verdict, reason: RejectReason | null = null) => {
    sending.current = sending.current.then(() => send(cards, verdict, reason));
  };

  return { give, failed, asked };
}
