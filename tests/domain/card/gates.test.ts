import { describe, expect, test } from "vitest";
import type { Draft, GateContext } from "#lib/domain/card/draft.ts";
import { gates } from "#lib/domain/card/gates/index.ts";
import type { Prompt } from "#lib/domain/prompt/prompt.ts";
import { sourceOf } from "../fact/read.ts";

const text = "In November 2019, Turkey signed a military pact with Qatar. Russia reportedly backs Hamas.";
const source = sourceOf(text);
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const prompt: Prompt = {
  name: "date.when",
  stem: "When did Turkey sign a military pact with Qatar?",
  key: "November 2019",
  answerType: "date",
  accept: [],
  hint: "A month and a year.",
  answer: [span("November 2019")],
  forms: ["basic"],
};
const fact: GateContext["fact"] = {
  kind: "date",
  mention: span("November 2019"),
  evidence: [span("In November 2019, Turkey signed a military pact with Qatar.")],
  mood: "asserted",
  attribution: null,
  hedge: null,
  asOf: null,
  confidence: 0.95,
  saidBy: null,
  prompts: [prompt],
};

interface Plant {
  prompt?: Partial<Prompt>;
  fact?: Partial<GateContext["fact"]>;
  keys?: string[];
  options?: string[];
}

function failing({ prompt: changed = {}, fact: other = {}, keys, options }: Plant): string[] {
  const whole = { ...prompt, ...changed };
  const draft: Draft = {
    fact: 0,
    form: options ? "choice" : "basic",
    prompt: whole,
    stem: whole.stem,
    key: whole.key,
    distractors: options ?? [],
  };
  const context: GateContext = { source, fact: { ...fact, ...other }, keysOfStem: () => new Set(keys ?? [whole.key]) };
  return gates.filter((gate) => gate.check(draft, context) !== null).map((gate) => gate.id);
}

/** A good card with one fault planted, and the gate that must see it. */
const plants: [string, string, Plant][] = [
  [
    "R21",
    "an option is the key's other name",
    { prompt: { key: "Turkey", answerType: "name", accept: ["Türkiye"] }, options: ["Türkiye", "Chad", "Egypt"] },
  ],
  [
    "R21",
    "an option is right for another card of this stem",
    { prompt: { key: "Turkey", answerType: "name" }, keys: ["Turkey", "Chad"], options: ["Chad", "Egypt", "Qatar"] },
  ],
  ["R21", "an option stands twice", { options: ["May 2018", "June 2018", "June 2018"] }],
  ["R22", "a year among months", { options: ["May 2018", "2017", "June 2018"] }],
  [
    "R22",
    "another unit",
    { prompt: { key: "14 tonnes", answerType: "text" }, options: ["7 tonnes", "21 km", "28 tonnes"] },
  ],
  [
    "R23",
    "options from elsewhere",
    { prompt: { key: "Turkey", answerType: "name" }, options: ["Iceland", "Fiji", "Malta"] },
  ],
  [
    "R25",
    "all of the above",
    { prompt: { key: "Turkey", answerType: "name" }, options: ["Chad", "All of the above", "Egypt"] },
  ],
  [
    "R25",
    "an option holds another",
    { prompt: { key: "Turkey", answerType: "name" }, options: ["Chad", "Northern Chad", "Egypt"] },
  ],
  [
    "R25",
    "ranges overlap",
    { prompt: { key: "600–800", answerType: "text" }, options: ["300–400", "700–900", "1,200–1,600"] },
  ],
  [
    "R26",
    "the article tells",
    {
      prompt: { stem: "In 2019 a _____ signed a pact with Qatar.", key: "general", answerType: "text" },
      options: ["admiral", "emir", "officer"],
    },
  ],
  [
    "R26",
    "a word of the key alone",
    {
      prompt: { stem: "Which party did the Labour leader lead?", key: "Labour Union", answerType: "name" },
      options: ["Greens", "Centre", "Farmers"],
    },
  ],
  [
    "R29",
    "it asks for what is not so",
    {
      prompt: { stem: "Which state did not sign a pact with Qatar?", key: "Turkey", answerType: "name" },
      options: ["Chad", "Egypt", "France"],
    },
  ],
  ["R1", "the answer lies outside the evidence", { prompt: { answer: [span("Hamas")] } }],
  ["R1", "no words carry the answer", { prompt: { answer: [] } }],
  [
    "R1",
    "the passage says something else",
    {
      prompt: {
        key: "Egypt",
        answerType: "name",
        answer: [span("Turkey")],
        stem: "Which state signed a military pact with Qatar?",
      },
    },
  ],
  ["R2", "the source denies it", { fact: { mood: "negated" } }],
  ["R3", "a claim without its claimant", { fact: { attribution: "Maria Ortiz", mood: "reported" } }],
  [
    "R4",
    "a relation without a date",
    {
      fact: { kind: "backer" },
      prompt: {
        name: "backer.who",
        stem: "Which state backs Hamas?",
        key: "Turkey",
        answerType: "name",
        answer: [span("Turkey")],
      },
    },
  ],
  [
    "R5",
    "a relative date left standing",
    { prompt: { stem: "When did Turkey sign the pact with Qatar that it promised last year?" } },
  ],
  ["R6", "a hedge lost", { fact: { kind: "backer", hedge: "reportedly", mood: "alleged" } }],
  ["R7", "the answer stands in the stem", { prompt: { stem: "When did Turkey sign the November pact with Qatar?" } }],
  [
    "R7",
    "the answer stands in the hint",
    {
      prompt: {
        key: "Qatar",
        answerType: "name",
        hint: "A neighbour of Qatar.",
        answer: [span("Qatar")],
        stem: "With whom did Turkey sign a military pact?",
      },
    },
  ],
  ["R8", "a pronoun for a subject", { prompt: { stem: "When did it sign a military pact with Qatar?" } }],
  ["R8", "a pointer into the document", { prompt: { stem: "When did Turkey also sign a military pact with Qatar?" } }],
  ["R9", "two answers are right", { keys: ["November 2019", "May 2011"] }],
  ["R10", "two blanks", { prompt: { stem: "In _____ Turkey signed a pact with _____." } }],
  ["R10", "a question and a blank", { prompt: { stem: "When did Turkey sign a _____ with Qatar?" } }],
  ["R11", "yes or no", { prompt: { stem: "Did Turkey sign a military pact with Qatar?" } }],
  [
    "R12",
    "a long stem",
    { prompt: { stem: `When did Turkey sign a military pact with Qatar ${"and so on ".repeat(8)}?` } },
  ],
  [
    "R12L",
    "a stem nobody reads",
    { prompt: { stem: `When did Turkey sign a military pact with Qatar ${"after much ado ".repeat(20)}?` } },
  ],
  [
    "R13",
    "nothing says what is missing",
    { prompt: { stem: "In _____ Turkey signed a military pact with Qatar.", hint: null } },
  ],
  ["R14", "nobody is named", { prompt: { stem: "When did shares rise by four per cent?" } }],
  [
    "R16",
    "a judgement that nobody signs",
    { prompt: { stem: "When did Turkey wisely sign a military pact with Qatar?" } },
  ],
  [
    "R8",
    "a short quotation that leans on what was said before",
    { prompt: { name: "quote.who", stem: "Who said: “Unfortunately the final document was signed by nobody”?" } },
  ],
  ["R16", "a text about a question", { prompt: { stem: "Ann Lee asks what has driven Turkey since _____." } }],
  ["R18", "residue of markup", { prompt: { stem: "When did Turkey [sign] a military pact with Qatar?" } }],
];

describe("gates", () => {
  test("a good card passes them all", () => expect(failing({})).toEqual([]));
  test.each(plants)("[%s] sees that %s", (id, _fault, plant) => expect(failing(plant)).toContain(id));
  test("every gate has a planted fault", () =>
    expect(new Set(plants.map(([id]) => id))).toEqual(new Set(gates.map((gate) => gate.id))));
});
