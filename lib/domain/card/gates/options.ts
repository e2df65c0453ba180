import { fold, wordsOf } from "../../nlp/fold.ts";
import type { SourceText } from "../../source/source-text.ts";
import { edtfOfAnswer } from "../date-answer.ts";
import type { Gate } from "./gate.ts";

const small = new Set("the a an of in on at to for and or by with from as".split(" "));
const content = (text: string): string[] => wordsOf(text).filter((word) => !small.has(word));

/** What kind of thing an option is: a date of some precision, a number with its unit, a name, words. */
function shapeOf(option: string, isDate: boolean): string {
  if (isDate) {
    const edtf = edtfOfAnswer(option);
    return edtf ? `date ${edtf.replace(/\d/g, "0").replace(/-2\d$/, "-00")}` : "no date";
  }
  if (/^[^\p{L}]*\d/u.test(option)) return `number ${option.replace(/[\d.,\s–-]+/g, "").toLowerCase()}`;
  return /^\p{Lu}/u.test(option) ? "name" : "words";
}

const vocabularies = new WeakMap<SourceText, ReadonlySet<string>>();

/** The words of a document, folded once and not once a card. */
function wordsIn(source: SourceText): ReadonlySet<string> {
  const known = vocabularies.get(source) ?? new Set(wordsOf(source.text));
  vocabularies.set(source, known);
  return known;
}

/** R21–R29: what only a choice among options can get wrong. Cards of other forms have no options and pass. */
export const optionGates: readonly Gate[] = [
  {
    id: "R21",
    severity: "G",
    title: "exactly one option is right",
    check: ({ key, stem, prompt, distractors }, { keysOfStem }) => {
      if (distractors.length === 0) return null;
      const right = new Set([key, ...prompt.accept, ...keysOfStem(stem)].map(fold));
      const also = distractors.find((option) => right.has(fold(option)));
      if (also) return `“${also}” is right as well`;
      const twice = distractors.find((option, at) =>
        distractors.slice(0, at).some((other) => fold(other) === fold(option)),
      );
      return twice ? `“${twice}” stands twice` : null;
    },
  },
  {
    id: "R22",
    severity: "G",
    title: "options are of one kind",
    check: ({ key, prompt, distractors }) => {
      const isDate = prompt.answerType === "date";
      const kind = shapeOf(key, isDate);
      const other = distractors.find((option) => shapeOf(option, isDate) !== kind);
      return other ? `“${other}” is no ${kind}` : null;
    },
  },
  {
    id: "R23",
    severity: "W",
    title: "options are plausible",
    check: ({ prompt, distractors }, { source }) => {
      if (distractors.length === 0 || prompt.answerType === "date" || distractors.every((option) => /\d/.test(option)))
        return null;
      const known = wordsIn(source);
      const strange = distractors.filter((option) => !known.has(fold(option).split(" ").at(-1) ?? ""));
      return strange.length > 1 ? `“${strange[0]}” does not occur in the document` : null;
    },
  },
  {
    id: "R25",
    severity: "G",
    title: "options stand apart",
    check: ({ key, distractors }) => {
      const all = distractors.length === 0 ? [] : [key, ...distractors];
      const lazy = all.find((option) => /\b(?:all|none|both|any|neither) of (?:the above|these|them)\b/i.test(option));
      if (lazy) return `“${lazy}”`;
      for (const [at, a] of all.entries()) {
        for (const b of all.slice(at + 1)) {
          const [x, y] = [new Set(content(a)), new Set(content(b))];
          if ([...x].every((word) => y.has(word)) || [...y].every((word) => x.has(word)))
            return `“${a}” and “${b}” overlap`;
          const [p, q] = [rangeOf(a), rangeOf(b)];
          if (p && q && p[0] <= q[1] && q[0] <= p[1]) return `“${a}” and “${b}” overlap`;
        }
      }
      return null;
    },
  },
  {
    id: "R26",
    severity: "W",
    title: "no option is told by its form",
    check: ({ stem, key, distractors }) => {
      if (distractors.length === 0) return null;
      if (/\ban? _____/.test(stem)) {
        const vowel = /\ban _____/.test(stem);
        const odd = [key, ...distractors].find((option) => /^[aeiou]/i.test(option) !== vowel);
        if (odd) return `“${odd}” does not fit the article`;
      }
      const words = new Set(content(stem));
      const shared = (option: string): number =>
        content(option).filter((word) => word.length > 3 && words.has(word)).length;
      return shared(key) > 0 && distractors.every((option) => shared(option) === 0)
        ? "the stem repeats a word of the key alone"
        : null;
    },
  },
  {
    id: "R29",
    severity: "G",
    title: "the stem is positive",
    check: ({ stem, distractors }) => {
      if (distractors.length === 0) return null;
      const frame = stem.replace(/“[^”]*”/g, " ");
      return /\b(?:not|never|except|least likely)\b|n[’']t\b/.test(frame) ? "it asks for what is not so" : null;
    },
  },
];

const rangeOf = (option: string): [number, number] | null => {
  const found = /^(\d[\d,.]*)\s?[–-]\s?(\d[\d,.]*)/.exec(option);
  return found?.[1] && found[2] ? [Number(found[1].replaceAll(",", "")), Number(found[2].replaceAll(",", ""))] : null;
};
