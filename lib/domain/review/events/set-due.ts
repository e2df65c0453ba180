import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** The learner chooses the day a card comes back. What is known about its memory stays. */
export const setDue = defineEventKind({
  payload: z.strictObject({
    /** Days from the event's own day, so that a zone change cannot move it. */
    inDays: z.number().check(z.int(), z.minimum(0), z.maximum(36500)),
  }),
  card: "always",
  apply(memory, { inDays }, { day }) {
    if (memory.state === "new") return { memory: { ...memory, buriedUntil: day + inDays } };
    return { memory: { ...memory, state: "review", step: 0, dueAt: null, dueDay: day + inDays, buriedUntil: null } };
  },
});
