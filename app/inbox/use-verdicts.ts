"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DocumentsApi } from "#lib/client/documents/api.ts";
import { type Decision, type Desk, decided, deskOf, reworded, undecided } from "#lib/client/documents/desk.ts";
import type { Inbox } from "#lib/contract/inbox.ts";
import type { RejectReason } from "#lib/domain/card/verdict.ts";

type Verdict = "accepted" | "rejected" | "waiting";

/**
 * The desk and its verdicts: each is seen at once and sent behind it, one after the other, in the order in which they were
 * given. One that the server did not take comes back to the desk and is said.
 */
export function useVerdicts(api: DocumentsApi, inbox: Inbox) {
  const queries = useQueryClient();
  const [desk, setDesk] = useState<Desk>(() => deskOf(inbox.cards));
  const [failed, setFailed] = useState(false);
  const sending = useRef<Promise<unknown>>(Promise.resolve());

  function send(
    cards: readonly string[],
    verdict: Verdict,
    reason: RejectReason | null,
    takeBack: (desk: Desk) => Desk,
  ) {
    sending.current = sending.current.then(async () => {
      const reply = await api.verdicts({ cards: [...cards], verdict, reason });
      if (reply.ok) {
        for (const key of ["today", "library", "cards", "document"])
          void queries.invalidateQueries({ queryKey: [key], refetchType: "none" });
        return;
      }
      setFailed(true);
      setDesk(takeBack);
    });
  }

  function decide(cards: readonly string[], verdict: Decision["verdict"]) {
    if (cards.length === 0) return;
    setFailed(false);
    const next = decided(desk, { cards, verdict, reason: null });
    const given = next.past.at(-1);
    setDesk(next);
    send(cards, verdict, null, (now) =>
      undecided(
        now,
        now.past.find((each) => each.cards === given?.cards),
      ),
    );
  }

  function undo() {
    const last = desk.past.at(-1);
    if (!last) return;
    setFailed(false);
    setDesk(undecided(desk));
    send(last.cards, "waiting", null, (now) => ({ ...now, past: [...now.past, last] }));
  }

  /** Why the last one was rejected: asked afterwards, so that rejecting takes one tap. */
  function giveReason(reason: RejectReason) {
    const last = desk.past.at(-1);
    if (last?.verdict !== "rejected") return;
    const told = { ...last, reason };
    setDesk({ ...desk, past: [...desk.past.slice(0, -1), told] });
    send(last.cards, "rejected", reason, (now) => now);
  }

  async function word(card: string, wording: { readonly stem: string; readonly key: string }): Promise<boolean> {
    const reply = await api.wording({ card, wording });
    if (reply.ok) setDesk((now) => reworded(now, card, wording));
    return reply.ok;
  }

  return { desk, setDesk, failed, decide, undo, giveReason, word, settled: () => sending.current };
}
