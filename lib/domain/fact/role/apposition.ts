import type { Paragraph } from "../../nlp/analyse.ts";
import { cueTier } from "../../nlp/gazetteer/cues.ts";
import { prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { inside } from "../../nlp/within.ts";
import { afterName, type Hit, hit } from "./hit.ts";
import { phraseFrom } from "./phrase.ts";

/** R3: the apposition: "X, a senior fellow at Y". Two posts joined by "and" are two. */
export function apposition(paragraph: Paragraph, name: Name, to: number): Hit[] {
  const { tokens } = paragraph;
  // Only the names of this sentence: a paragraph may be a whole book.
  const near = inside(paragraph.names, name.start, (tokens[Math.min(to + 1, tokens.length - 1)]?.end ?? name.end) + 1);
  const comma = afterName(paragraph, name);
  if (tokens[comma]?.text !== ",") return [];
  const opener = tokens[comma + 1];
  if (!opener || /^(?:who|whose|which|and|or|but|in|on|at|with|when|while|as|for|to|said|says)$/.test(opener.lower))
    return [];
  const hits: Hit[] = [];
  let from = comma + 1;
  for (let round = 0; round < 3; round += 1) {
    const phrase = phraseFrom(paragraph, from, to);
    if (!phrase) break;
    const next = tokens[phrase.last + 1];
    const holder = near.find(
      (other) =>
        other.first >= phrase.head &&
        other.last >= phrase.last &&
        other.first <= phrase.last + 1 &&
        other !== name &&
        other.type === "person" &&
        !prepositions.has(tokens[other.first - 1]?.lower ?? ""),
    );
    // "…, Head of the Service Erik B": somebody else's title. "…, the club's chairman, Ann Lee, said": a list of people.
    if (holder) break;
    if (
      next?.text === "," &&
      name.title &&
      near.some((other) => other.first === phrase.last + 2 && other.type === "person")
    )
      break;
    const determined = /^(?:the|a|an|now|then|its|his|her|their)$/.test((tokens[from] as { lower: string }).lower);
    if (
      !determined &&
      !tokens[phrase.head]?.cap &&
      round === 0 &&
      phrase.first === phrase.head &&
      phrase.last === phrase.head &&
      next &&
      !/^[,.;)]$/.test(next.text)
    )
      break;
    // "officials, ministers and generals": a plural is a list.
    hits.push(hit("R3", phrase.first, phrase.last));
    let after = phrase.last + 1;
    while (tokens[after]?.text === "(" && tokens[after + 2]?.text === ")") after += 3;
    if (tokens[after]?.lower !== "and") break;
    from = after + 1;
    const second = phraseFrom(paragraph, from, to);
    if (!second || cueTier(tokens[from]?.lower ?? "")) break;
  }
  return hits;
}
