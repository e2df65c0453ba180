import type { Analysis } from "../../nlp/analyse.ts";
import { fold } from "../../nlp/fold.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { organisations } from "../../nlp/gazetteer/organisations.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import type { AcronymPayload } from "../kinds/acronym.ts";
import { locate } from "./locate.ts";
import { typeset } from "./typography.ts";

type AcronymFact = FactCommon & AcronymPayload;

const count = ["", "One word.", "Two words.", "Three words.", "Four words.", "Five words.", "Six words."];

/** Other bodies of the document, then bodies known everywhere, whose letters would not give the short form. */
function wrongLongForms(analysis: Analysis, fact: AcronymFact): string[] {
  const pool = [...analysis.acronyms.map((pair) => pair.long), ...organisations.map((one) => one.name)];
  const seen = new Set([fold(fact.long)]);
  const size = fact.long.split(" ").length;
  return pool
    .filter((long) => {
      const key = fold(long);
      if (
        seen.has(key) ||
        initials(long) === fact.short.toUpperCase() ||
        fold(fact.long).includes(key) ||
        key.includes(fold(fact.long))
      )
        return false;
      seen.add(key);
      return Math.abs(long.split(" ").length - size) <= 1 && long.includes(" ");
    })
    .map(typeset)
    .slice(0, 3);
}

const initials = (long: string): string =>
  long
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** Both directions; nothing for what everybody knows (the UN, the UAE) and nothing from a damaged sentence. */
export function acronymPrompts(fact: AcronymFact, { analysis }: PromptContext<AcronymFact>): Prompt[] {
  const at = locate(analysis, fact.mention);
  if (!at || sentenceAt(at.paragraph, at.start)?.damaged || lookup(fact.short)) return [];
  if (analysis.actors.disputed.has(fact.short)) return [];
  const long = typeset(fact.long);
  const shared = { answerType: "name" as const, accept: [], answer: [fact.mention] };
  const prompts: Prompt[] = [
    {
      ...shared,
      name: "acronym.long",
      stem: `What does the abbreviation ${fact.short} stand for?`,
      key: long,
      hint: count[long.split(" ").length] ?? null,
      forms: ["basic", "choice"],
      wrong: wrongLongForms(analysis, fact),
    },
  ];
  // The initials of the words are no question; "TRANSCOM" for "United States Transport Command" is one.
  if (initials(long) !== fact.short.toUpperCase())
    prompts.push({
      ...shared,
      name: "acronym.short",
      stem: `Which abbreviation stands for “${long}”?`,
      key: fact.short,
      hint: `${fact.short.length} letters.`,
      forms: ["typed"],
    });
  return prompts;
}
