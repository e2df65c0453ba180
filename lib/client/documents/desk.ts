import type { InboxCard } from "#lib/contract/inbox.ts";
import type { RejectReason } from "#lib/domain/card/verdict.ts";

/** One verdict given, on one proposal or on many at once. */
export interface Decision {
  readonly cards: readonly string[];
  readonly verdict: "accepted" | "rejected";
  readonly reason: RejectReason | null;
  /** The proposal that was looked at before. */
  readonly at: string | null;
}

/** Proposals on the desk: those still to be decided, the one looked at, and the verdicts given so far. */
export interface Desk {
  readonly cards: readonly InboxCard[];
  readonly past: readonly Decision[];
  readonly at: string | null;
}

export const deskOf = (cards: readonly InboxCard[]): Desk => ({ cards, past: [], at: cards[0]?.id ?? null });

/** What is still to be decided, in its order. */
export function openOn({ cards, past }: Desk): readonly InboxCard[] {
  const decided = new Set(past.flatMap((decision) => decision.cards));
  return cards.filter(({ id }) => !decided.has(id));
}

export const currentOn = (desk: Desk): InboxCard | null => {
  const open = openOn(desk);
  return open.find(({ id }) => id === desk.at) ?? open[0] ?? null;
};

/** Gives a verdict; the one after the last that was decided is looked at next. */
export function decided(desk: Desk, decision: Omit<Decision, "at">): Desk {
  const open = openOn(desk);
  const gone = new Set(decision.cards);
  const from = open.findIndex(({ id }) => id === desk.at);
  const left = open.filter(({ id }) => !gone.has(id));
  const after = open.slice(Math.max(0, from)).find(({ id }) => !gone.has(id));
  return { ...desk, past: [...desk.past, { ...decision, at: desk.at }], at: after?.id ?? left.at(-1)?.id ?? null };
}

/** Takes a verdict back, the last one unless another is named. */
export function undecided(desk: Desk, decision: Decision | undefined = desk.past.at(-1)): Desk {
  if (!decision) return desk;
  return { ...desk, past: desk.past.filter((each) => each !== decision), at: decision.cards[0] ?? desk.at };
}

export function moved(desk: Desk, by: 1 | -1): Desk {
  const open = openOn(desk);
  const from = open.findIndex(({ id }) => id === desk.at);
  return { ...desk, at: open[Math.min(open.length - 1, Math.max(0, from + by))]?.id ?? desk.at };
}

export const reworded = (desk: Desk, card: string, wording: { readonly stem: string; readonly key: string }): Desk => ({
  ...desk,
  cards: desk.cards.map((each) => (each.id === card ? { ...each, ...wording } : each)),
});

/** Of what is still open: what passes every check. */
export const passing = (desk: Desk): readonly string[] =>
  openOn(desk).flatMap(({ id, tier }) => (tier === "published" ? id : []));
