import type { ReviewCard } from "#lib/contract/review.ts";
import type { SelfTest } from "#lib/contract/self-test.ts";
import { candidateOf } from "#lib/domain/review/self-test/candidate.ts";
import { chooseTest } from "#lib/domain/review/self-test/choose-test.ts";
import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import { unwrap } from "../failure.ts";
import type { TestApi } from "./api.ts";

/** Where a test comes from: the server, or what this device holds. Both choose by the same function of the domain. */
export interface TestSource {
  /** @param id names the test, and is its seed @throws what lib/client/failure.ts can read */
  make(wish: TestWish, id: string): Promise<SelfTest>;
}

export const networkSource = (api: TestApi, zone: string): TestSource => ({
  make: async (wish, id) => unwrap(await api.make(wish, id, zone)),
});

function partOf({ scope }: TestWish): { readonly collection?: string; readonly document?: string } {
  if (scope.of === "document") return { document: scope.document };
  return scope.of === "forgetting" ? {} : { collection: scope.collection };
}

/** Cards that a device holds, and where its learner stands. */
export interface HeldCards {
  /** All of a document, of a collection, or (neither named) of what is studied. */
  cards(part: { readonly collection?: string; readonly document?: string }): Promise<readonly ReviewCard[]>;
  standing(): Promise<Pick<SelfTest, "now" | "day" | "settings"> & { /** ms an answer takes */ readonly pace: number }>;
}

export const heldSource = (held: HeldCards): TestSource => ({
  async make(wish, id) {
    const { pace, ...standing } = await held.standing();
    const { scope } = wish;
    const cards = await held.cards(partOf(wish));
    const own = scope.of === "exam" ? standing.settings.values.collections?.[scope.collection] : undefined;
    const { now, day, settings } = standing;
    const items = chooseTest(cards.map(candidateOf), wish, {
      day,
      now,
      settings: settings.values,
      pace,
      seed: id,
      exam: own?.exam,
    });
    const asked = new Set(items.map(({ card }) => card));
    return { ...standing, id, wish, items: [...items], cards: cards.filter((card) => asked.has(card.id)) };
  },
});
