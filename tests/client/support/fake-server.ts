import type { Api } from "#lib/client/api.ts";
import { digestOf } from "#lib/client/digest.ts";
import type { Failure } from "#lib/client/failure.ts";
import type { EventBatch, EventReply, EventResult } from "#lib/contract/events.ts";
import type { HandCard } from "#lib/contract/hand-card.ts";
import { err, ok } from "#lib/domain/kernel/result.ts";
import { addDigest, noDigests } from "#lib/domain/review/digest-sum.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";

export type Mood = "fine" | "away" | "busy" | "too-large" | "no-learner" | "gone";

/** The server as the outbox sees it: stores by id, answers event by event, and can be in a mood. */
export function fakeServer() {
  const stored = new Map<string, LearnerEvent>();
  const batches: EventBatch[] = [];
  let mood: Mood = "fine";
  let cookie = false;
  let learners = 0;
  let begun = 0;
  let answer = (event: LearnerEvent): EventResult | null => {
    const known = stored.has(event.id);
    stored.set(event.id, event);
    return {
      id: event.id,
      status: known ? "duplicate" : "stored",
      digest: digestOf(event),
      effective: event.at,
      day: 1,
    };
  };
  const cards = new Map<string, HandCard>();
  const wishes: HandCard[] = [];
  /** Cards are made, and the replies do not arrive. */
  let lost = false;
  let answerCard = (card: HandCard): Awaited<ReturnType<Api["makeHandCard"]>> => {
    const known = cards.has(card.id);
    cards.set(card.id, card);
    return ok({ value: { ok: true, card: card.id, known }, clockOffset: 0 });
  };
  let refuseWhole = (_batch: EventBatch): number | null => null;
  let onBatch = async (): Promise<void> => {};

  const problem = (
    code: "no_learner" | "not_found" | "gone" | "body_too_large" | "bad_request" | "internal",
    status: number,
  ): Failure => ({
    kind: "problem",
    code,
    status,
    request: "r",
  });

  const api: Api = {
    today: async () => err({ kind: "network" }),
    review: async () => err({ kind: "network" }),
    card: async () => err({ kind: "network" }),
    changeWording: async () => err({ kind: "network" }),
    async makeHandCard(card) {
      wishes.push(structuredClone(card));
      if (mood === "away") return err({ kind: "network" });
      if (mood === "busy") return err(problem("internal", 503));
      if (mood === "gone") return err(problem("gone", 410));
      if (!cookie || mood === "no-learner") return err(problem("no_learner", 401));
      const reply = answerCard(card);
      if (lost) return err({ kind: "network" });
      return reply;
    },
    async beginLearner() {
      begun += 1;
      if (mood === "away") return err({ kind: "network" });
      if (mood === "busy") return err(problem("internal", 503));
      if (!cookie) learners += 1;
      cookie = true;
      return ok({ value: null, clockOffset: 0 });
    },
    async sendEvents(batch) {
      batches.push(structuredClone(batch));
      await onBatch();
      if (mood === "away") return err({ kind: "network" });
      if (mood === "busy") return err(problem("internal", 503));
      if (mood === "gone") return err(problem("gone", 410));
      if (!cookie || mood === "no-learner") return err(problem("no_learner", 401));
      const refused = refuseWhole(batch);
      if (refused !== null) return err(problem(refused === 413 ? "body_too_large" : "bad_request", refused));
      const results = (batch.events as LearnerEvent[]).flatMap((event) => answer(event) ?? []);
      const device = [...stored.values()]
        .filter((event) => event.device === batch.device)
        .reduce((sum, event) => addDigest(sum, digestOf(event)), noDigests);
      const value: EventReply = { results, device };
      return ok({ value, clockOffset: 0 });
    },
  };
  return {
    api,
    stored,
    batches,
    cards,
    wishes,
    loseReplies: (next: boolean) => {
      lost = next;
    },
    answerCardWith: (next: typeof answerCard) => {
      answerCard = next;
    },
    seqs: () => batches.map(({ events }) => (events as LearnerEvent[]).map(({ seq }) => seq)),
    learners: () => learners,
    begun: () => begun,
    be: (next: Mood) => {
      mood = next;
    },
    forget: () => {
      cookie = false;
    },
    answerWith: (next: (event: LearnerEvent) => EventResult | null) => {
      answer = next;
    },
    refuse: (next: (batch: EventBatch) => number | null) => {
      refuseWhole = next;
    },
    before: (next: () => Promise<void>) => {
      onBatch = next;
    },
  };
}
