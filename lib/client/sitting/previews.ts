import { dayOf, shiftedClock } from "#lib/domain/review/day.ts";
import { previews } from "#lib/domain/review/fsrs.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { type Sitting, settingsFor } from "./sitting.ts";

/** What each grade would lead to if it were pressed at the moment the answer was shown. @param at server's clock, epoch ms */
export function previewsOf(sitting: Sitting, at: number, offset: number): Record<Rating, CardMemory> | null {
  const card = sitting.board.current;
  const memory = card === null ? undefined : sitting.board.memories.get(card);
  if (card === null || !memory) return null;
  const values = settingsFor(sitting, card);
  const moment = { at, shifted: shiftedClock(at, offset, values.rollover), day: dayOf(at, offset, values.rollover) };
  return previews(memory, moment, values, card);
}
