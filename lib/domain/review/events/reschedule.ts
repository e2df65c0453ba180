import * as z from "zod/mini";
import { intervalFor } from "../fsrs.ts";
import { defineEventKind } from "./event-kind.ts";

/** Give the card the due day that the event's settings would have given it. Only ever asked for by the learner. */
export const reschedule = defineEventKind({
  payload: z.strictObject({}),
  card: "always",
  apply(memory, _payload, { settings }) {
    if (memory.state !== "review" || memory.lastDay === null) return { memory };
    const interval = intervalFor(memory.stability, settings);
    return { memory: { ...memory, interval, dueDay: memory.lastDay + interval } };
  },
});
