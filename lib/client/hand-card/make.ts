import type { HandCard } from "#lib/contract/hand-card.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import { wordingFault } from "#lib/domain/reading/hand-wording.ts";
import type { Api } from "../api.ts";
import { type HandRefusal, sendHandCard } from "../outbox/hand-cards.ts";
import type { Outbox } from "../outbox/outbox.ts";

/**
 * `not-saved`: the device would not write it. `not-sent`: the device keeps nothing, and the server was not reached.
 * `gone`: its author was deleted meanwhile.
 */
export type MakeFailure = HandRefusal | "not-saved" | "not-sent" | "gone";

/** Longest wait for the server's word on it, ms; after that it is one that waits. */
const PATIENCE_MS = 2_500;

/**
 * The one way to make a card by hand: what its words tell against it is said at once, then it is written down here and
 * sent when it can be. @returns `made`: the server has it. `kept`: it waits on this device
 */
export async function makeHandCard(
  outbox: Outbox,
  api: Pick<Api, "makeHandCard">,
  card: HandCard,
): Promise<Result<"made" | "kept", MakeFailure>> {
  const fault = wordingFault(card.quote.words, card.stem);
  if (fault) return err(fault);
  const kept = await outbox.keepHandCard(card);
  if (kept === "not-saved") return err("not-saved");
  if (kept === "direct") {
    const fate = await sendHandCard(api, card);
    if (fate.kind === "made") return ok("made");
    return err(fate.kind === "refused" ? fate.why : fate.kind === "gone" ? "gone" : "not-sent");
  }
  await outbox.flushWithin(PATIENCE_MS);
  const still = (await outbox.handCards()).find(({ id }) => id === card.id);
  if (!still) return outbox.status().session === "gone" ? err("gone") : ok("made");
  if (still.refused === null) return ok("kept");
  // Its author has just been told, and has the words before them.
  await outbox.dropHandCard(card.id);
  return err(still.refused);
}
