import * as z from "zod/mini";
import { findBackers } from "../backer/find-backers.ts";
import { defineFactKind } from "../define-fact-kind.ts";
import { backerPrompts } from "../prompts/backer-prompts.ts";

const payload = z.object({
  backer: z.string(),
  backed: z.string(),
  support: z.enum(["military", "diplomatic", "financial", "political", "unspecified"]),
  stance: z.enum(["backs", "opposes", "withdrawing", "formerly"]),
});
export type BackerPayload = z.infer<typeof payload>;

export const backer = defineFactKind({
  kind: "backer",
  payload,
  find: findBackers,
  prompts: backerPrompts,
  slots: ["backer", "backed", "stance", "support"],
  summary: ({ backer, backed, stance, support }) =>
    `${backer} ${stance === "backs" ? "backs" : stance === "opposes" ? "opposes" : stance === "withdrawing" ? "withdraws from" : "formerly backed"} ${backed}${support === "unspecified" ? "" : `, ${support}`}`,
  examples: [
    {
      text: "France supports the National Council in its fight.",
      finds: [{ backer: "France", backed: "National Council", stance: "backs", support: "unspecified" }],
    },
    {
      text: "The rebels of the Northern Army are backed by Chad and Sudan.",
      finds: [{ backer: "Chad", backed: "rebels of the Northern Army" }, { backer: "Sudan" }],
    },
    {
      text: "Iran has sent weapons to Hezbollah for years.",
      finds: [{ backer: "Iran", backed: "Hezbollah", support: "military" }],
    },
  ],
  counterExamples: [
    { text: "Will Moscow continue to support Maria Ortiz?" },
    { text: "The support of the bridge cracked, and France backs onto the sea." },
    { text: "Turkey signed a pact with Qatar." },
  ],
});
