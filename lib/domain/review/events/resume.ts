import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** Show a suspended or buried card again. */
export const resume = defineEventKind({
  payload: z.strictObject({}),
  card: "always",
  apply: (memory) => ({ memory: { ...memory, suspended: false, buriedUntil: null } }),
});
