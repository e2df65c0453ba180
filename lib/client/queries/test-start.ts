import { queryOptions } from "@tanstack/react-query";
import type { Collection, Library } from "#lib/contract/library.ts";
import { dayAt, type Held } from "../device/held.ts";
import { unwrap } from "../failure.ts";
import type { LibraryApi } from "../library/api.ts";
import { withChoices } from "../library/overlay.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { TestApi } from "../self-test/api.ts";
import { deviceOffset } from "../zone.ts";
import { withoutNetwork } from "./without-network.ts";

/** What a test may be about. */
export interface TestStart extends Pick<Library, "day" | "settings"> {
  readonly collections: readonly Pick<Library["collections"][number], "id" | "title" | "cards" | "studied">[];
}

/** Every collection with cards; without a network those whose cards the device holds. */
export const testStartQuery = (api: LibraryApi, outbox: Outbox, zone: string) =>
  queryOptions({
    queryKey: ["library", "test", zone],
    queryFn: () =>
      withoutNetwork<TestStart>(
        outbox,
        async () => withChoices(unwrap(await api.library(zone)), await outbox.waiting()),
        fromDevice,
      ),
  });

/** Documents of a collection by title; without a network those of which the device holds cards. */
export const testDocumentsQuery = (api: Pick<TestApi, "collection">, outbox: Outbox, collection: string) =>
  queryOptions({
    queryKey: ["collection", collection, "documents"],
    queryFn: () =>
      withoutNetwork<Collection["documents"]>(
        outbox,
        async () => unwrap(await api.collection(collection)).documents,
        async () => {
          const held = await outbox.held();
          return held && documentsHeld(held, collection);
        },
      ),
  });

/** Each passage names the document it is of, so the device knows them by title. @returns null when it holds no card of the collection */
async function documentsHeld(held: Held, collection: string): Promise<Collection["documents"] | null> {
  const titles = new Map<string, string>();
  for await (const { document, passage } of held.all(collection)) titles.set(document, passage.title || document);
  if (titles.size === 0) return null;
  return [...titles].map(([id, title]) => ({ id, title })).sort((a, b) => (a.title < b.title ? -1 : 1));
}

async function fromDevice(outbox: Outbox): Promise<TestStart | null> {
  const held = await outbox.held();
  if (!held) return null;
  const cards = new Map<string, number>();
  for await (const { collection } of held.all()) cards.set(collection, (cards.get(collection) ?? 0) + 1);
  const now = outbox.now();
  return {
    day: dayAt(held, now, deviceOffset(now)),
    settings: held.settings,
    collections: held.collections.map(({ id, title }) => ({ id, title, cards: cards.get(id) ?? 0, studied: true })),
  };
}
