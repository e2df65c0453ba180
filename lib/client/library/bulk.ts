import type { ReviewSession } from "#lib/contract/review.ts";
import type { EventKindName } from "#lib/domain/review/events/index.ts";
import { step } from "#lib/domain/review/fold.ts";
import type { CardMemory, Flag } from "#lib/domain/review/memory.ts";
import type { Draft } from "../outbox/draft.ts";
import type { Projection } from "../outbox/record.ts";

/** What can be done to many cards at once. */
export type BulkAction =
  | { readonly kind: "suspend" | "resume" | "bury" | "forget" | "reschedule" }
  | { readonly kind: "set-due"; readonly inDays: number }
  | { readonly kind: "flag"; readonly flag: Flag | null };

/** A card as it was when it was chosen. */
export interface ChosenCard {
  readonly id: string;
  readonly memory: CardMemory;
}

type Settings = ReviewSession["settings"];
type Here = Pick<Draft, "at" | "zone" | "offset">;

/** One event a card. */
export const bulkDrafts = (action: BulkAction, cards: readonly ChosenCard[], settings: Settings, here: Here): Draft[] =>
  cards.map(({ id, memory }) => ({
    kind: action.kind satisfies EventKindName,
    card: id,
    payload: payloadOf(action, memory),
    settings: settings.version,
    ...here,
  }));

// A note about what is wrong with a card outlives a change of its flag.
function payloadOf(action: BulkAction, memory: CardMemory): unknown {
  if (action.kind === "set-due") return { inDays: action.inDays };
  if (action.kind === "flag") return { flag: action.flag, note: action.flag === null ? "" : memory.flagNote };
  return {};
}

/** What each event does to its card. */
export function afterBulk(cards: readonly ChosenCard[], settings: Settings): Projection {
  const before = new Map(cards.map(({ id, memory }) => [id, memory]));
  return (event) => {
    const memory = before.get(event.card ?? "");
    return memory ? step(memory, event, () => settings.values).memory : null;
  };
}

/** Something that was done and can be taken back as a whole. */
export interface Deed {
  readonly events: readonly { readonly id: string; readonly card: string | null }[];
  /** Its cards as they were before. */
  readonly before: readonly ChosenCard[];
}

/** One undo an event. */
export const undoDrafts = (deed: Deed, settings: Settings, here: Here): Draft[] =>
  deed.events.map(({ id, card }) => ({
    kind: "undo",
    card,
    payload: { event: id },
    settings: settings.version,
    ...here,
  }));

export function afterUndo(deed: Deed): Projection {
  const before = new Map(deed.before.map(({ id, memory }) => [id, memory]));
  return (event) => before.get(event.card ?? "") ?? null;
}
