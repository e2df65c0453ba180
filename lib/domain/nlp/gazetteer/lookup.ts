import { fold } from "../fold.ts";
import { countries, metonyms } from "./countries.ts";
import { organisations } from "./organisations.ts";

export interface Known {
  readonly type: "state" | "capital" | "demonym" | "metonym" | "org";
  readonly canonical: string;
}

const table = new Map<string, Known>();
const add = (form: string, known: Known): void => {
  const key = fold(form);
  // The earlier row wins: "Congolese" and "Singapore" have two readings, and a state beats its capital.
  if (key !== "" && !table.has(key)) table.set(key, known);
};
for (const { name, aliases } of countries)
  for (const form of [name, ...aliases]) add(form, { type: "state", canonical: name });
for (const { name, demonyms } of countries)
  for (const form of demonyms) add(form, { type: "demonym", canonical: name });
for (const { name, aliases } of organisations)
  for (const form of [name, ...aliases]) add(form, { type: "org", canonical: name });
for (const [form, canonical] of metonyms) add(form, { type: "metonym", canonical });
for (const { name, capitals } of countries)
  for (const form of capitals) add(form, { type: "capital", canonical: name });

/** "Us" and "us" are no state: short forms must be printed in capitals. */
export function lookup(text: string): Known | null {
  const known = table.get(fold(text)) ?? null;
  if (known === null) return null;
  const bare = text.replace(/[^\p{L}]/gu, "");
  if (bare.length <= 3 && bare !== bare.toUpperCase() && known.canonical.length > bare.length) return null;
  return known;
}
