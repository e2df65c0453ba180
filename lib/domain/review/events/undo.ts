import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** Takes back another event, whatever its kind. Taking back an undo is a redo. */
export const undo = defineEventKind({
  payload: z.strictObject({
    /** Id of the event taken back. */
    event: z.string().check(z.minLength(1), z.maxLength(64)),
  }),
  card: "maybe",
  // The fold leaves out what is undone (undone.ts) before it applies anything, so an undo itself changes nothing.
  apply: (memory) => ({ memory }),
});
