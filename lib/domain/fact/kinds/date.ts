import * as z from "zod/mini";
import { Edtf, edtfInWords } from "../../kernel/edtf.ts";
import { defineFactKind } from "../define-fact-kind.ts";
import { findDates } from "../find-dates.ts";
import { datePrompts } from "../prompts/date-prompts.ts";

const payload = z.object({ edtf: Edtf, event: z.string() });
export type DatePayload = z.infer<typeof payload>;

export const date = defineFactKind({
  kind: "date",
  payload,
  find: findDates,
  prompts: datePrompts,
  slots: ["edtf", "event"],
  summary: ({ edtf, event }) => `${edtfInWords(edtf)}: ${event.replace(/,\s*,/g, ",")}`,
  examples: [
    { text: "In March 1921 Oskar Lind opened the first observatory on the island.", finds: [{ edtf: "1921-03" }] },
    { text: "The council approved the budget on Tuesday.", published: "2021-05-20", finds: [{ edtf: "2021-05-18" }] },
    { text: "Ford sold the plant to Tata in the spring of 1998.", finds: [{ edtf: "1998-21" }] },
  ],
  counterExamples: [
    { text: "The Friday prayers drew 2,011 people to Room 1848." },
    { text: "Ms May said the march on the capital would go ahead." },
  ],
});
