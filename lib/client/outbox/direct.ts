import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { Api } from "../api.ts";
import { deliver } from "./deliver.ts";
import { type Draft, numbered } from "./draft.ts";
import { newDevice } from "./store.ts";
import type { World } from "./world.ts";

/**
 * For a browser that keeps nothing: each answer is sent at once and counts only when the server has stored it. An answer
 * whose reply was lost may have been stored all the same, so the next attempt sends it again (same id, so it counts once)
 * together with an undo of it, ahead of what the learner does now.
 */
export function createDirect(api: Api, world: World) {
  let device = newDevice(world.newId());
  const held: LearnerEvent[] = [];

  const add = (draft: Draft): LearnerEvent => {
    const event = numbered(draft, device, world.newId());
    device = { ...device, nextSeq: device.nextSeq + 1 };
    held.push(event);
    return event;
  };

  return async function record(draft: Draft): Promise<LearnerEvent | "not-sent" | "lost"> {
    const uncertain = held.at(-1);
    if (uncertain) add({ ...draft, kind: "undo", card: uncertain.card, payload: { event: uncertain.id } });
    const event = add(draft);
    if (!device.learner) {
      const begun = await api.beginLearner();
      if (!begun.ok) return "not-sent";
      device = { ...device, learner: true };
    }
    const sent = await deliver({ api, device: device.id, events: held, clock: world.clock });
    if (sent.kind !== "settled") return sent.kind === "lost" ? "lost" : "not-sent";
    held.length = 0;
    return sent.fates.some(({ event: { id }, park }) => id === event.id && park === null) ? event : "not-sent";
  };
}
