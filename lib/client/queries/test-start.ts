import { queryOptions } from "@tanstack/react-query";
import type { Library } from "#lib/contract/library.ts";
import { dayAt } from "../device/held.ts";
import { unwrap } from "../failure.ts";
import type { LibraryApi } from "../library/api.ts";
import { withChoices } from "../library/overlay.ts";
import type { Outbox } from "../outbox/outbox.ts";
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
