"use client";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DocumentsApi } from "#lib/client/documents/api.ts";
import type { DocumentPage } from "#lib/contract/document.ts";
import type { CardStanding, RejectReason } from "#lib/domain/card/verdict.ts";

/** Verdicts given while reading. The server's answer is what is shown: one verdict may change how other cards stand. */
export function usePageVerdicts(api: DocumentsApi, queryKey: QueryKey) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);

  async function give(
    cards: readonly string[],
    verdict: "accepted" | "rejected" | "waiting",
    reason: RejectReason | null = null,
  ) {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    const reply = await api.verdicts({ cards: [...cards], verdict, reason });
    setBusy(false);
    if (!reply.ok) return setFailed(true);
    const now = new Map(reply.value.value.cards.map((card) => [card.id, card]));
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

  return { give, failed, asked };
}
