import { createLibraryApi } from "#lib/client/library/api.ts";
import type { ChosenCard } from "#lib/client/library/bulk.ts";
import { filtersFrom } from "#lib/client/library/filters.ts";

/** Cards in review of some collections, as many of each as one bulk change takes; null when they cannot be read. */
export async function cardsInReview(collections: readonly string[], zone: string): Promise<ChosenCard[] | null> {
  const api = createLibraryApi();
  const found: ChosenCard[] = [];
  for (const collection of collections) {
    const reply = await api.allCards(filtersFrom(collection, new URLSearchParams({ state: "review" })), zone);
    if (!reply.ok) return null;
    found.push(...reply.value.value.cards);
  }
  return found;
}
