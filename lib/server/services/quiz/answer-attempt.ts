import "server-only";
import type { TakeAnswered, TakeAnswers } from "#lib/contract/take.ts";
import type { Deps } from "../../deps.ts";
import { itemsNow } from "./attempt-view.ts";
import { tellRoom } from "./live.ts";
import { recordAnswers } from "./record-answers.ts";

/** Stores answers, hands in if asked to, and tells what is out because of it. @returns null when the attempt is not this browser's */
export async function answerAttempt(deps: Deps, tokenHash: string, sent: TakeAnswers): Promise<TakeAnswered | null> {
  const now = deps.clock();
  const reply = await recordAnswers(deps.store, { ...sent, tokenHash, now });
  if (!reply) return null;
  tellRoom(reply.quiz);
  const status = new Map(reply.events.map((event) => [event.seq, event.status]));
  const opened = sent.events.filter(
    ({ kind, seq }) => (kind === "check" || kind === "hint") && /stored|duplicate/.test(status.get(seq) ?? ""),
  );
  return {
    now,
    events: [...reply.events],
    finished: reply.finished,
    ended: reply.ended,
    items: await itemsNow(deps, sent.attempt, tokenHash, new Set(opened.map(({ position }) => position))),
  };
}
