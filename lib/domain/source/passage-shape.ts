import * as z from "zod/mini";

/** passage.ts as it is stored and sent. */
export const PassageShape = z.object({
  title: z.string(),
  author: z.nullable(z.string()),
  published: z.nullable(z.string()),
  section: z.nullable(z.string()),
  standing: z.enum(["summary", "document"]),
  paragraphs: z.array(
    z.object({
      locator: z.nullable(z.string()),
      page: z.optional(z.nullable(z.string())),
      here: z.boolean(),
      runs: z.array(z.object({ text: z.string(), as: z.enum(["plain", "evidence", "answer"]) })),
    }),
  ),
});
