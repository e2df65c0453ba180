import type { Paragraph } from "../analyse.ts";
import { fold } from "../fold.ts";
import { genderOfGiven } from "../gazetteer/given-names.ts";
import type { Name } from "../names.ts";

export type Gender = "m" | "f";

const his = /\b(?:Mr|Sir|Lord|King|Prince|Duke|Baron|Count|Father|Brother|Monsignor|Rabbi|Imam|Sheikh|\p{L}+man)\b/u;
const hers =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Duchess|Baroness|Countess|Sister|Mother|\p{L}+woman|\p{L}{3,}(?:ress|eiress))\b/u;

export const surnameOf = (name: Name): string => fold(name.text.split(" ").at(-1) ?? name.text);

const memory = new WeakMap<readonly Paragraph[], ReadonlyMap<string, Gender | null>>();

/** What titles, posts and given names tell of each surname; null where they disagree. */
export function gendersIn(paragraphs: readonly Paragraph[]): ReadonlyMap<string, Gender | null> {
  const known = memory.get(paragraphs);
  if (known) return known;
  const found = new Map<string, Gender | null>();
  for (const { names, prose } of paragraphs) {
    for (const name of names) {
      if (name.type !== "person" && name.type !== "unknown") continue;
      const around = `${name.title ?? ""} ${prose.text.slice(name.end, name.end + 60).match(/^, (?:the|a|an) [^,.;"]{1,50}/)?.[0] ?? ""}`;
      const given = name.text.includes(" ") ? genderOfGiven(fold(name.text.split(" ")[0] ?? "")) : null;
      const told: Gender | null = hers.test(around) ? "f" : his.test(around) ? "m" : given;
      if (!told) continue;
      const key = surnameOf(name);
      const before = found.get(key);
      found.set(key, before === undefined || before === told ? told : null);
    }
  }
  memory.set(paragraphs, found);
  return found;
}

/** Can a pronoun mean a person of this gender? Unknown gender fits either. */
export const fits = (pronoun: string, gender: Gender | null | undefined): boolean =>
  !gender || (/^(?:he|him|his)$/i.test(pronoun) ? gender === "m" : gender === "f");
