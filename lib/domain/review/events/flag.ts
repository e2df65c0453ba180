import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** The learner says what is wrong with a card, or (null) takes that back. */
export const flag = defineEventKind({
  payload: z.strictObject({
    flag: z.nullable(z.enum(["wrong", "unclear", "trivial"])),
    note: z.string().check(z.maxLength(2000)),
  }),
  card: "always",
  apply: (memory, payload) => ({ memory: { ...memory, flag: payload.flag, flagNote: payload.note } }),
});
