import type { DeviceCard } from "#lib/contract/device.ts";
import type { HeldCards } from "../self-test/source.ts";
import { dayAt, type Held } from "./held.ts";
import type { Moment } from "./session.ts";

/** What the device holds, as self-tests ask for it. */
export const heldCards = (held: Held, { now, offset }: Moment): HeldCards => ({
  async cards({ collection, document }) {
    const cards: DeviceCard[] = [];
    for await (const card of held.all(collection))
      if (document === undefined || card.document === document) cards.push(card);
    return cards;
  },
  standing: async () => ({
    now,
    day: dayAt(held, now, offset),
    settings: held.settings,
    pace: held.state.pace,
  }),
});
