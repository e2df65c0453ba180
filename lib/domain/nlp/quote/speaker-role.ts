import type { Paragraph } from "../analyse.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { roleNouns } from "../gazetteer/roles.ts";
import { verbForms } from "../gazetteer/verbs.ts";
import { auxiliaries, determiners } from "../gazetteer/words.ts";
import type { Name } from "../names.ts";
import type { Token } from "../token.ts";

export const appositive = (paragraph: Paragraph, from: number, to: number): boolean => {
  const { tokens } = paragraph;
  const first = tokens[from];
  if (!first || from > to) return false;
  if (
    /^(?:a|an|the|who|whose|which|one|its|his|her|their|then|now|formerly|also|himself|herself)$/.test(first.lower) ||
    first.kind === "number"
  )
    return true;
  if (/^\p{Lu}-/u.test(first.text) || first.text === "(") return true;
  for (let at = from; at <= Math.min(to, from + 6); at += 1)
    if (roleNouns.has((tokens[at] as Token).lower)) return true;
  return false;
};

/** Is this name itself an apposition ("Maghreb Analyst at NATO")? Then the speaker stands further left. */
export function appositiveName(paragraph: Paragraph, name: Name, floor: number): boolean {
  const { tokens } = paragraph;
  for (let at = name.first - 1; at >= floor && at > name.first - 10; at -= 1) {
    const token = tokens[at] as Token;
    if (token.text === ",") return appositive(paragraph, at + 1, name.last);
    if (token.kind === "mark") return false;
  }
  return false;
}

/** "Turkey's foreign minister, Emre Aydin": the noun phrase that ends before the comma at `comma`. */
export function roleBefore(paragraph: Paragraph, comma: number, floor: number): string | null {
  const { tokens, prose } = paragraph;
  let start = comma;
  let seen = false;
  while (start - 1 >= floor && comma - start < 12) {
    const left = tokens[start - 1] as Token;
    if (left.kind === "mark" && left.text !== "-") break;
    if (/^(?:that|who|which|and|but|when|as|while|because|said|says)$/.test(left.lower)) break;
    if (roleNouns.has(left.lower)) seen = true;
    start -= 1;
  }
  if (!seen || start >= comma) return null;
  // "Asked about the mayor's plan, Okafor said": an opening phrase, no apposition.
  if (
    verbForms(tokens[start]?.lower ?? "").some((form) => form.form !== "base") ||
    /^(?:about|for|in|on|at|after|before|during|with|like|unlike|as|to|of|by|from)$/.test(tokens[start]?.lower ?? "")
  )
    return null;
  return prose.text
    .slice((tokens[start] as Token).start, (tokens[comma - 1] as Token).end)
    .replace(/^(?:the|a|an|for example,?) /i, "");
}

/** The small-letter post right before a name, if any: "manager Erik Dahl". */
export function roleRun(paragraph: Paragraph, name: Name, floor: number): string | null {
  const { tokens, prose } = paragraph;
  let start = name.first;
  while (start - 1 >= floor && name.first - start < 6) {
    const left = tokens[start - 1] as Token;
    const fits =
      roleNouns.has(left.lower) ||
      (start < name.first &&
        (left.cap ||
          left.kind === "possessive" ||
          (left.kind === "word" &&
            !auxiliaries.has(left.lower) &&
            !cueTier(left.lower) &&
            !determiners.has(left.lower) &&
            !/^(?:and|but|as|when|while|that|of|in|at|by|for|to)$/.test(left.lower))));
    if (!fits) break;
    start -= 1;
  }
  return start < name.first
    ? prose.text.slice((tokens[start] as Token).start, (tokens[name.first - 1] as Token).end)
    : null;
}

/** The apposition after a name: "Peter Okafor, a researcher at …, told". */
export function roleAfter(paragraph: Paragraph, name: Name): string | null {
  const { tokens, prose } = paragraph;
  if (tokens[name.last + 1]?.text !== ",") return null;
  let end = name.last + 2;
  if (!appositive(paragraph, end, Math.min(tokens.length - 1, end + 8))) return null;
  if (/^(?:who|whose|which)$/.test(tokens[end]?.lower ?? "")) return null;
  let role = false;
  while (end < tokens.length && end - name.last < 20) {
    const token = tokens[end] as Token;
    if (token.kind === "mark" && token.text !== "-" && token.text !== "&") break;
    if (roleNouns.has(token.lower)) role = true;
    if (/^(?:who|which|that)$/.test(token.lower)) break;
    end += 1;
  }
  if (!role || end <= name.last + 2) return null;
  return prose.text.slice((tokens[name.last + 2] as Token).start, (tokens[end - 1] as Token).end);
}
