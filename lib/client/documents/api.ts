import { DocumentPage, type Verdicts, VerdictsReply } from "#lib/contract/document.ts";
import { Inbox } from "#lib/contract/inbox.ts";
import { Sources } from "#lib/contract/sources.ts";
import type { WordingChange } from "#lib/contract/wording.ts";
import { type Answer, createCall } from "../api.ts";

/** What is read, and what its owner decides about it. */
export interface DocumentsApi {
  page(document: string): Answer<DocumentPage>;
  inbox(document: string | null): Answer<Inbox>;
  verdicts(verdicts: Verdicts): Answer<VerdictsReply>;
  wording(change: WordingChange): Answer<null>;
  sources(card: string): Answer<Sources>;
}

export function createDocumentsApi(fetcher?: typeof fetch, clock?: () => number): DocumentsApi {
  const call = createCall(fetcher, clock);
  return {
    page: (document) => call(`/api/document?document=${encodeURIComponent(document)}`, DocumentPage),
    inbox: (document) =>
      call(document === null ? "/api/inbox" : `/api/inbox?document=${encodeURIComponent(document)}`, Inbox),
    verdicts: (verdicts) => call("/api/verdicts", VerdictsReply, verdicts),
    wording: (change) => call<null>("/api/wording", null, change),
    sources: (card) => call(`/api/sources?card=${encodeURIComponent(card)}`, Sources),
  };
}
