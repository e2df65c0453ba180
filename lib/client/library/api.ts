import { DocumentReply, type NewDocument } from "#lib/contract/documents.ts";
import { AllCards, CardsPage, Library } from "#lib/contract/library.ts";
import { ReviewCard } from "#lib/contract/review.ts";
import { type Answer, createCall } from "../api.ts";
import type { CardFilters } from "./filters.ts";

export interface LibraryApi {
  library(zone: string): Answer<Library>;
  cards(filters: CardFilters, zone: string, after: string | null): Answer<CardsPage>;
  allCards(filters: CardFilters, zone: string): Answer<AllCards>;
  card(id: string): Answer<ReviewCard>;
  /** Takes as long as the text is read. */
  bring(document: NewDocument): Answer<DocumentReply>;
}

export function createLibraryApi(fetcher?: typeof fetch, clock?: () => number): LibraryApi {
  const call = createCall(fetcher, clock);
  const of = (values: Readonly<Record<string, string | null>>) =>
    new URLSearchParams(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return {
    library: (zone) => call(`/api/library?${of({ zone })}`, Library),
    cards: (filters, zone, after) => call(`/api/cards?${of({ ...filters, zone, after })}`, CardsPage),
    allCards: (filters, zone) => call(`/api/cards/all?${of({ ...filters, zone })}`, AllCards),
    bring: (document) => call("/api/documents", DocumentReply, document),
    card: (card) => call(`/api/card?${of({ card })}`, ReviewCard),
  };
}
