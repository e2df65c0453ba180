/** A sitting of so many items is worth a call for itself. */
export const FULL_SESSION = 50;
/** Items that would be forgotten by waiting a day: from here on waiting is dear. */
export const DEAR = 2;
/** Days in which a fuller session is waited for. */
export const LOOK_AHEAD = 7;

/** What is known at the hour at which a learner wishes to be called. */
export interface ReminderState {
  /** Reviews and cards in their steps that wait today, within the day's limit. */
  readonly due: number;
  /** New cards that wait with them. */
  readonly fresh: number;
  /** Reviews that the day's limit allows. */
  readonly limit: number;
  /** Chance of recall of each due card, today and if it waits until tomorrow; 0–1. */
  readonly recall: readonly { readonly today: number; readonly tomorrow: number }[];
  /** Reviews that come due on each of the days after today, tomorrow first. */
  readonly ahead: readonly number[];
  /** Whether anything was answered today. */
  readonly answered: boolean;
  /** On a day off. */
  readonly resting: boolean;
}

/** Cards that are forgotten on average because they wait until tomorrow. */
export const costOfWaiting = (recall: ReminderState["recall"]): number =>
  recall.reduce((sum, { today, tomorrow }) => sum + Math.max(0, today - tomorrow), 0);

/**
 * Whether to call the learner, and why: only when the session is full, when waiting a day would let two more cards be
 * forgotten, or when waiting brings no fuller session within a week. Never on a day off, never after the first answer of
 * the day, and never for new cards alone: those do not fade. @returns null: leave them in peace
 */
export function reasonToCall(state: ReminderState): "full" | "dear" | "no-fuller" | null {
  const { due, fresh, limit, recall, ahead, answered, resting } = state;
  if (answered || resting || due <= 0) return null;
  if (due + fresh >= FULL_SESSION || due >= limit) return "full";
  if (costOfWaiting(recall) >= DEAR) return "dear";
  // What waits today still waits tomorrow: any review that joins it makes the session fuller.
  return ahead.slice(0, LOOK_AHEAD).some((n) => n > 0) ? null : "no-fuller";
}
