import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** Never show the card until it is resumed. */
export const suspend = defineEventKind({
  payload: z.strictObject({}),
  card: "always",
  apply: (memory) => ({ memory: { ...memory, suspended: true } }),
});
