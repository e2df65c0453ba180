import type { CardsPage, Library } from "#lib/contract/library.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { undoneIds } from "#lib/domain/review/undone.ts";

/** A page as it will be once the server has what this device still has to say. */
export const withMemories = (page: CardsPage, local: ReadonlyMap<string, CardMemory>): CardsPage =>
  local.size === 0
    ? page
    : { ...page, cards: page.cards.map((card) => ({ ...card, memory: local.get(card.id) ?? card.memory })) };

/** The same for what is studied. */
export function withChoices(library: Library, waiting: readonly LearnerEvent[]): Library {
  const undone = undoneIds(waiting);
  const said = new Map<string, boolean>();
  for (const event of waiting) {
    if (event.kind !== "study" || undone.has(event.id)) continue;
    const { collection, on } = event.payload as { collection: string; on: boolean };
    said.set(collection, on);
  }
  return {
    ...library,
    collections: library.collections.map((each) => ({ ...each, studied: said.get(each.id) ?? each.studied })),
  };
}
