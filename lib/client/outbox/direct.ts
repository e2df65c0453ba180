import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { Api } from "../api.ts";
import { deliver } from "./deliver.ts";
import { type Draft, numbered } from "./draft.ts";
import { type Device, newDevice } from "./store.ts";
import type { World } from "./world.ts";

/**
 * For a browser that keeps nothing: what is done is sent at once and counts only when the server has stored it. An answer
 * whose reply was lost may have been stored all the same, so the next attempt sends it again (same id, so it counts once)
 * together with an undo of it, ahead of what the learner does now. @param known it is a learner's; when the server does not
 * say so any more, nobody else is made
 */
export function createDirect(api: Api, world: World, known = false) {
  let device: Device = { ...newDevice(world.newId()), learner: known };
  const held: LearnerEvent[] = [];
  /** Of the last attempt, when nobody knows what became of it. */
  let uncertain: readonly LearnerEvent[] = [];

  const add = (draft: Draft): LearnerEvent => {
    const event = numbered(draft, device, world.newId());
    device = { ...device, nextSeq: device.nextSeq + 1 };
    held.push(event);
    return event;
  };

  return async function record(drafts: readonly Draft[]): Promise<LearnerEvent[] | "not-sent" | "lost"> {
    const [draft] = drafts;
    if (!draft) return [];
    for (const { card, id } of uncertain) add({ ...draft, kind: "undo", card, payload: { event: id } });
    const events = drafts.map(add);
    uncertain = events;
    if (!device.learner) {
      const begun = await api.beginLearner();
      if (!begun.ok) return "not-sent";
      device = { ...device, learner: true };
    }
    const sent = await deliver({ api, device: device.id, events: held, clock: world.clock });
    if (sent.kind !== "settled") return sent.kind === "lost" ? "lost" : "not-sent";
    held.length = 0;
    uncertain = [];
    const stored = new Set(sent.fates.flatMap(({ event, park }) => (park === null ? event.id : [])));
    return events.every(({ id }) => stored.has(id)) ? events : "not-sent";
  };
}
