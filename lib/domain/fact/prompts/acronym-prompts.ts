import { lookup } from "../../nlp/gazetteer/lookup.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import type { AcronymPayload } from "../kinds/acronym.ts";
import { locate } from "./locate.ts";
import { typeset } from "./typography.ts";

type AcronymFact = FactCommon & AcronymPayload;

const count = ["", "One word.", "Two words.", "Three words.", "Four words.", "Five words.", "Six words."];

const initials = (long: string): string =>
  long
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** With the small words: "Bank of Norway" gives BoN away. */
const allInitials = (long: string): string =>
  long
    .split(/[ -]/)
    .map((word) => (word[0] ?? "").toUpperCase())
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
      // No choice: the letters would give the right option away.
      forms: ["basic"],
    },
  ];
  // The initials of the words are no question; "TRANSCOM" for "United States Transport Command" is one.
  if (![initials(long), allInitials(long)].includes(fact.short.toUpperCase()))
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
