import * as z from "zod/mini";
import { defineFactKind } from "../define-fact-kind.ts";
import { rolePrompts } from "../prompts/role-prompts.ts";
import { findRoles } from "../role/find-roles.ts";

const payload = z.object({
  person: z.string(),
  /** The post in the source's words, without article: "leader of the self-styled Northern Army". */
  role: z.string(),
  standing: z.enum(["holds", "acting", "former"]),
});
export type RolePayload = z.infer<typeof payload>;

export const role = defineFactKind({
  kind: "role",
  payload,
  find: findRoles,
  prompts: rolePrompts,
  slots: ["person", "role"],
  summary: ({ person, role }) => `${person}: ${role}`,
  examples: [
    {
      text: "Norwegian Foreign Minister Ann Lee met Peter Marsh, the head of the Northern Army, in Oslo.",
      finds: [
        { person: "Ann Lee", role: "Norwegian Foreign Minister", standing: "holds" },
        { person: "Peter Marsh", role: "head of the Northern Army" },
      ],
    },
    {
      text: "Oskar Lind, who heads the Harbour Board, resigned. Maria Ortiz is a former naval officer.",
      finds: [
        { person: "Oskar Lind", role: "head of the Harbour Board" },
        { person: "Maria Ortiz", role: "former naval officer", standing: "former" },
      ],
    },
    {
      text: "Norway's foreign minister, Ann Lee, left early. Lee spoke to reporters.",
      finds: [{ person: "Ann Lee", role: "Norway's foreign minister" }],
    },
  ],
  counterExamples: [
    { text: "Asked about the mayor's plan, Peter Okafor shrugged. Okafor left." },
    { text: "Mr Peter Marsh told Ms Ann Lee about General Idris Qasimi." },
  ],
});
