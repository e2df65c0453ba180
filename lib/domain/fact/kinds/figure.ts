import * as z from "zod/mini";
import { defineFactKind } from "../define-fact-kind.ts";
import { findFigures } from "../figure/find-figures.ts";
import { figurePrompts } from "../prompts/figure-prompts.ts";

const payload = z.object({
  /** In full: 3600000, or [600, 800]. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** "USD", "%", "km", or the noun that is counted: "Turkish soldiers". */
  unit: z.string(),
  /** The clause in the source's words, without the number. */
  what: z.string(),
  approx: z.nullable(z.enum(["about", "over", "under", "upto"])),
});
export type FigurePayload = z.infer<typeof payload>;

export const figure = defineFactKind({
  kind: "figure",
  payload,
  find: findFigures,
  prompts: figurePrompts,
  slots: ["value", "unit", "what"],
  summary: ({ value, unit, what }) => `${[value].flat().join("–")} ${unit}: ${what}`,
  examples: [
    {
      text: "Norway already hosts some 3.6 million Syrian refugees, and 36 Danish soldiers were killed.",
      finds: [
        { value: 3_600_000, unit: "Syrian refugees", approx: "about" },
        { value: 36, unit: "Danish soldiers", approx: null },
      ],
    },
    {
      text: "The council documented between 600 and 800 hired guards and paid nearly $5 billion for a 14-month campaign.",
      finds: [
        { value: [600, 800] },
        { value: 5_000_000_000, unit: "USD", approx: "under" },
        { value: 14, unit: "months" },
      ],
    },
    {
      text: "Chad bought 14 MiG 29 and Su-24 fighter jets and a dozen armoured cars; 71% of voters, or two hundred and fifty people, agreed.",
      finds: [
        { value: 14, unit: "MiG 29 and Su-24 fighter jets" },
        { value: 12, unit: "armoured cars" },
        { value: 71, unit: "%" },
        { value: 250, unit: "people" },
      ],
    },
  ],
  counterExamples: [
    { text: "Ann Lee, 76, was born in 1944 and flew a MiG 29 on page 211." },
    { text: "Hundreds of rebels and billions of dollars crossed the border for two reasons." },
    { text: "The 76-year-old read Room 101 at 7 p.m. on the 3rd of the month." },
  ],
});
