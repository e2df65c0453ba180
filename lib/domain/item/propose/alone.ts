import { gates } from "../../card/gates/index.ts";
import { wordsOf } from "../../nlp/fold.ts";
import type { SourceFact } from "./material.ts";

const MOST_WORDS = 40;
const looked = ["R5", "R8", "R18"] as const;

/**
 * Whether a sentence of a document can be read without the others: nothing in it points before it, its times have their
 * years, and it is no longer than is read at once. The gates that judge cards judge it.
 */
export function standsAlone(text: string): boolean {
  if (text.split(/\s+/).length > MOST_WORDS || !/^[\p{Lu}\d“"]/u.test(text)) return false;
  const prompt = {
    name: "item",
    stem: text,
    key: "",
    answerType: "text",
    accept: [],
    hint: null,
    answer: [],
    forms: [],
  } as const;
  return looked.every((id) => {
    const gate = gates.find((one) => one.id === id);
    // These read the words and nothing else.
    return gate?.check({ fact: 0, form: "basic", stem: text, key: "", distractors: [], prompt }, {} as never) === null;
  });
}

/** R3 and R6: who claims it and what holds it back stand in the words. */
export function keepsItsLimits(text: string, { body }: SourceFact): boolean {
  const words = new Set(wordsOf(text));
  const { attribution, hedge, mood } = body;
  if (mood === "negated" || mood === "possible" || mood === "planned") return false;
  if (typeof attribution === "string" && !wordsOf(attribution).some((word) => word.length > 2 && words.has(word)))
    return false;
  return typeof hedge !== "string" || wordsOf(hedge).some((word) => words.has(word));
}

/** A plain claim of the document itself, with nothing that holds it back. */
export const isPlain = ({ body }: SourceFact): boolean =>
  body.mood === "asserted" && body.attribution === null && body.hedge === null;
