import { Collection } from "#lib/contract/library.ts";
import { SelfTest } from "#lib/contract/self-test.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { type Answer, createCall } from "../api.ts";

export interface TestApi {
  make(wish: TestWish, id: string, zone: string): Answer<SelfTest>;
  /** For the names of its documents. */
  collection(id: string): Answer<Collection>;
}

export function createTestApi(fetcher?: typeof fetch, clock?: () => number): TestApi {
  const call = createCall(fetcher, clock);
  return {
    make: (wish, id, zone) =>
      call(`/api/test?${new URLSearchParams({ zone, id, wish: JSON.stringify(wish) })}`, SelfTest),
    collection: (id) => call(`/api/collection?${new URLSearchParams({ collection: id })}`, Collection),
  };
}
