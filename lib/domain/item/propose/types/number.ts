import { commonOf, proposalOf } from "../from-card.ts";
import type { Proposer } from "../proposal.ts";

const currencies: Readonly<Record<string, readonly string[]>> = {
  USD: ["US dollars", "dollars", "USD", "$"],
  EUR: ["euros", "euro", "EUR", "€"],
  GBP: ["pounds", "pounds sterling", "GBP", "£"],
};
const measures: Readonly<Record<string, readonly string[]>> = {
  "%": ["%", "per cent", "percent"],
  km: ["km", "kilometres", "kilometers"],
  tonnes: ["tonnes", "tons", "t"],
};

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** "million USD" → its words with their factor; a noun that is counted has none and stands in the stem. */
function unitsOf(unit: string): { text: string; factor: number }[] {
  const scale = /^(thousand|million|billion) /.exec(unit)?.[1];
  const bare = scale ? unit.slice(scale.length + 1) : unit;
  const names = currencies[bare] ?? measures[bare];
  if (!names) return [];
  return scale
    ? [
        { text: `${scale} ${names[0]}`, factor: 1 },
        ...names.map((text) => ({ text, factor: 1 / (scales[scale] ?? 1) })),
      ]
    : names.map((text) => ({ text, factor: 1 }));
}

/** A figure, recalled: by value, in its unit. Ranges and cells with several readings are left to other types. */
export const number: Proposer = {
  type: "number",
  propose: (stock) =>
    stock.recalled.flatMap((card) => {
      const body = stock.factOf.get(card.fact)?.body;
      if ((card.kind !== "figure" && card.kind !== "cell") || typeof body?.value !== "number") return [];
      return [
        proposalOf(card, {
          type: "number",
          ...commonOf(card),
          value: body.value,
          tolerance: 0,
          units: unitsOf(typeof body.unit === "string" ? body.unit : ""),
          unitAsked: false,
        }),
      ];
    }),
};
