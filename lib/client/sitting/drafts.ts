import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import { step } from "#lib/domain/review/fold.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import { answerOf, type Draft } from "../outbox/draft.ts";
import { type ActKind, type Sitting, type Step, settingsFor } from "./sitting.ts";

const HOUR_MS = 3_600_000;

/** Where and when the device stands. */
export interface Here {
  /** Device's clock, epoch ms. */
  readonly at: number;
  readonly zone: string;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The event of a grade on the card on screen. */
export function reviewDraft(sitting: Sitting, rating: Rating, took: number, here: Here): Draft | null {
  const card = sitting.cards.get(sitting.board.current ?? "");
  if (!card) return null;
  const said = sitting.typed.slice(0, 1000);
  const typed = card.form === "typed" ? { typed: said } : card.form === "choice" && said ? { chosen: said } : {};
  const counted = sitting.countedAsRight ? { countedAsRight: true } : {};
  const payload = { rating, form: card.form, took: within(took), ...typed, ...counted };
  const before = sitting.board.memories.get(card.id);
  return { ...draft("review", card.id, payload, sitting, here), ...(before ? { of: answerOf(card, before) } : {}) };
}

/** The event of anything else done to the card on screen. */
export function actDraft(sitting: Sitting, kind: ActKind, payload: unknown, here: Here): Draft | null {
  const card = sitting.board.current;
  return card === null ? null : draft(kind, card, payload, sitting, here);
}

export const undoDraft = (sitting: Sitting, { card, event }: Step, here: Here): Draft =>
  draft("undo", card, { event }, sitting, here);

/** A redo is the undo of the undo. */
export const redoDraft = (sitting: Sitting, { card, undo }: Step, here: Here): Draft | null =>
  undo === null ? null : draft("undo", card, { event: undo }, sitting, here);

/** New settings, whole. */
export const settingsDraft = (sitting: Sitting, values: ReviewSettings, here: Here): Draft =>
  draft("settings", null, values, sitting, here);

const draft = (
  kind: LearnerEvent["kind"],
  card: string | null,
  payload: unknown,
  sitting: Sitting,
  here: Here,
): Draft => ({
  kind,
  card,
  payload,
  settings: sitting.settings.version,
  ...here,
});

const within = (took: number): number => Math.max(0, Math.min(HOUR_MS, Math.round(took)));

/** What an event does to the memory of the card it names. */
export function afterEvent(sitting: Sitting, event: StampedEvent): CardMemory | null {
  const before = sitting.board.memories.get(event.card ?? "");
  return before ? step(before, event, () => settingsFor(sitting, event.card ?? "")).memory : null;
}
