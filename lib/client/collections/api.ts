import { DeleteReply, Holdings, MoveReply, NewCollectionReply, type Part } from "#lib/contract/collections.ts";
import { NewShareReply, type ShareDays, Shares } from "#lib/contract/shares.ts";
import { type Answer, createCall } from "../api.ts";

/** What an owner does with collections and documents, and with links to them. */
export interface CollectionsApi {
  make(title: string): Answer<NewCollectionReply>;
  rename(collection: string, title: string): Answer<null>;
  move(document: string, to: string): Answer<MoveReply>;
  holdings(part: Part): Answer<Holdings>;
  remove(part: Part): Answer<DeleteReply>;
  shares(collection: string): Answer<Shares>;
  share(collection: string, days: ShareDays): Answer<NewShareReply>;
  revoke(share: string): Answer<null>;
}

export function createCollectionsApi(fetcher?: typeof fetch): CollectionsApi {
  const call = createCall(fetcher);
  const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
  return {
    make: (title) => call("/api/collections", NewCollectionReply, { title }),
    rename: (collection, title) => call<null>("/api/collections/rename", null, { collection, title }),
    move: (document, to) => call("/api/collections/move", MoveReply, { document, to }),
    holdings: (part) => call(`/api/collections/holdings?${query(part)}`, Holdings),
    remove: (part) => call("/api/collections/delete", DeleteReply, part),
    shares: (collection) => call(`/api/shares?${query({ collection })}`, Shares),
    share: (collection, days) => call("/api/shares", NewShareReply, { collection, days }),
    revoke: (share) => call<null>("/api/shares/revoke", null, { share }),
  };
}
