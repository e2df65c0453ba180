import { BroughtReply, Imports, type NewDocument, type UploadQuery } from "#lib/contract/documents.ts";
import { AllCards, CardsPage, Library } from "#lib/contract/library.ts";
import { Picture } from "#lib/contract/picture.ts";
import { ReviewCard } from "#lib/contract/review.ts";
import { type Answer, createCall } from "../api.ts";
import type { CardFilters } from "./filters.ts";

export interface LibraryApi {
  library(zone: string): Answer<Library>;
  cards(filters: CardFilters, zone: string, after: string | null): Answer<CardsPage>;
  allCards(filters: CardFilters, zone: string): Answer<AllCards>;
  card(id: string): Answer<ReviewCard>;
  /** What of a collection can be drawn. */
  picture(collection: string, zone: string): Answer<Picture>;
  /** Takes a text or a page in; its job tells how it goes. */
  bring(document: NewDocument): Answer<BroughtReply>;
  /** The same for a file. */
  upload(file: Blob, about: UploadQuery): Answer<BroughtReply>;
  imports(): Answer<Imports>;
  /** The owner's word on a new version that was compared. */
  chooseVersion(job: string, apply: boolean): Answer<null>;
}

export function createLibraryApi(fetcher?: typeof fetch, clock?: () => number): LibraryApi {
  const call = createCall(fetcher, clock);
  const of = (values: Readonly<Record<string, string | null>>) =>
    new URLSearchParams(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return {
    library: (zone) => call(`/api/library?${of({ zone })}`, Library),
    cards: (filters, zone, after) => call(`/api/cards?${of({ ...filters, zone, after })}`, CardsPage),
    allCards: (filters, zone) => call(`/api/cards/all?${of({ ...filters, zone })}`, AllCards),
    bring: (document) => call("/api/documents", BroughtReply, document),
    upload: (file, { name, title = null, collection = null, into = null, replaces = null }) =>
      call(`/api/uploads?${of({ name, title, collection, into, replaces })}`, BroughtReply, file),
    chooseVersion: (job, apply) => call<null>("/api/versions", null, { job, apply }),
    picture: (collection, zone) => call(`/api/picture?${of({ collection, zone })}`, Picture),
    imports: () => call("/api/imports", Imports),
    card: (card) => call(`/api/card?${of({ card })}`, ReviewCard),
  };
}
