import * as z from "zod/mini";
import { defineEventKind } from "./event-kind.ts";

/** The learner's own wording of a card; null gives the collection's back. */
export const override = defineEventKind({
  payload: z.strictObject({
    stem: z.nullable(z.string().check(z.minLength(1), z.maxLength(2000))),
    key: z.nullable(z.string().check(z.minLength(1), z.maxLength(1000))),
  }),
  card: "always",
  apply: (memory, { stem, key }) => ({
    memory: { ...memory, override: stem === null && key === null ? null : { stem, key } },
  }),
});
