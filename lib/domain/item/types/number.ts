import * as z from "zod/mini";
import { fold } from "../../nlp/fold.ts";
import { quantitiesOf } from "../../nlp/number.ts";
import { stemFaults } from "../choices.ts";
import { defineItemType } from "../item-type.ts";
import { common, ShortText } from "../parts.ts";
import { TypedAnswer } from "./typed.ts";

const content = z.strictObject({
  type: z.literal("number"),
  ...common,
  value: z.nullable(z.number()),
  /** How far off, either way, is still right; in the key's unit. */
  tolerance: z.number().check(z.minimum(0)),
  /** Units that are understood: the first is the key's, `factor` turns one into it. Empty: a bare number. */
  units: z.array(z.strictObject({ text: ShortText, factor: z.number() })).check(z.maxLength(12)),
  /** The unit must be written, too; else it stands behind the field. */
  unitAsked: z.boolean(),
});
type Content = z.infer<typeof content>;

/** A number with its tolerance and its unit. */
export const number = defineItemType({
  content,
  asked: z.strictObject({ type: z.literal("number"), unit: z.nullable(z.string()), unitAsked: z.boolean() }),
  shown: z.strictObject({ type: z.literal("number"), unit: z.nullable(z.string()), unitAsked: z.boolean() }),
  answer: TypedAnswer,
  recalled: true,
  faults: ({ stem, value, units }) => [
    ...stemFaults(stem),
    ...(value === null ? (["no-answer"] as const) : []),
    ...(units.some(({ text, factor }) => text.trim() === "" || !(factor > 0)) ? (["bad-number"] as const) : []),
  ],
  ask: ({ units, unitAsked }) => ({
    type: "number" as const,
    unit: unitAsked ? null : (units[0]?.text ?? null),
    unitAsked: unitAsked && units.length > 0,
  }),
  show: (asked) => asked,
  score: (item, { text }) => (isWithin(item, text) ? 1 : 0),
  guess: () => 0,
  chosen: () => [],
  choices: () => [],
  said: (_item, { text }) => text,
  solution: (item) => ({ answer: { text: printed(item) }, accept: [], feedback: [] }),
  reveals: ({ value }) => (value === null ? [] : [String(value), value.toLocaleString("en-GB")]),
});

function printed({ value, units }: Content): string {
  const figure = (value ?? 0).toLocaleString("en-GB", { maximumFractionDigits: 10 });
  const unit = units[0]?.text;
  return unit ? `${figure}${unit === "%" ? "" : " "}${unit}` : figure;
}

/** Reads "2,000 km", "2 bn dollars", "-3.5", "12 %" and compares by value. */
function isWithin({ value, tolerance, units, unitAsked }: Content, text: string): boolean {
  if (value === null) return false;
  const found = readNumber(
    text,
    units.map((unit) => unit.text),
  );
  if (!found) return false;
  const named = units.find((unit) => sameUnit(unit.text, found.unit));
  if (units.length > 0 && (found.unit !== "" || unitAsked) && !named) return false;
  // Sums of decimals miss by parts in 10^16; nobody's answer may hang on that.
  const slack = Math.max(tolerance, Math.abs(value) * 1e-12);
  return Math.abs(found.value * (named?.factor ?? 1) - value) <= slack;
}

const sameUnit = (a: string, b: string): boolean =>
  bare(a) === bare(b) || `${bare(a)}s` === bare(b) || bare(a) === `${bare(b)}s`;
const bare = (unit: string): string => fold(unit) || unit.trim();

/** @param known units of the item, tried first: its "m" is a metre, though "2 m" may elsewhere be two million */
function readNumber(text: string, known: readonly string[]): { value: number; unit: string } | null {
  const clean = text.normalize("NFKC").replaceAll("−", "-").trim();
  const negative = /^-\s?(?=\d|\p{Sc})/u.test(clean);
  const body = negative ? clean.slice(1).trim() : clean;
  const sign = negative ? -1 : 1;
  const unit = known.find((each) => body.length > each.length && bare(body).endsWith(` ${bare(each)}`));
  const head = unit && body.toLowerCase().endsWith(unit.toLowerCase()) ? body.slice(0, -unit.length).trim() : body;
  const power = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/i.exec(head);
  if (power)
    return {
      value: sign * Number(`${power[1]?.replace(",", ".")}e${power[2]}`),
      unit: head === body ? "" : (unit ?? ""),
    };
  const quantity = quantitiesOf(head)[0];
  if (!quantity || quantity.lo !== quantity.hi) return null;
  if (head !== body) return { value: sign * quantity.lo, unit: unit ?? "" };
  const rest = `${head.slice(0, quantity.start)} ${head.slice(quantity.end)}`.trim();
  return { value: sign * quantity.lo, unit: rest || quantity.currency || (quantity.percent ? "%" : "") };
}
