import * as z from "zod/mini";
import { newMemory } from "../memory.ts";
import { defineEventKind } from "./event-kind.ts";

/** Start the card anew. Flag and own wording stay: they are about its text, not its memory. */
export const forget = defineEventKind({
  payload: z.strictObject({}),
  card: "always",
  apply: ({ suspended, flag, flagNote, override }) => ({
    memory: { ...newMemory, suspended, flag, flagNote, override },
  }),
});
