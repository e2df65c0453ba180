import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** Not today: the card comes back with the learner's next day. */
export const bury = defineEventKind({
  payload: z.strictObject({}),
  card: "always",
  apply: (memory, _payload, context) => ({ memory: { ...memory, buriedUntil: context.day + 1 } }),
});
