import type { CardMemory } from "#lib/domain/review/memory.ts";
import { type SpanOfTime, spanOfDays, spanOfMs } from "#lib/ui/text/span-of-time.ts";

/** How long until a card with this memory comes back. @param at the moment it was graded, epoch ms */
export const spanOfMemory = (memory: CardMemory, at: number): SpanOfTime =>
  memory.dueAt === null ? spanOfDays(Math.max(1, memory.interval)) : spanOfMs(memory.dueAt - at);
