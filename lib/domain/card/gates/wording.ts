import { wordsOf } from "../../nlp/fold.ts";
import { BLANK } from "../../prompt/prompt.ts";
import type { Gate } from "./gate.ts";

const small = new Set(
  "the a an of in on at to for and or by with from as is was were be been s that this it its his her their as about early late mid end".split(
    " ",
  ),
);
const content = (text: string): string[] =>
  wordsOf(text).filter((word) => !small.has(word) && (word.length > 2 || /\d/.test(word)));

/** Outside quotation marks: what the card itself says. */
const frameOf = (stem: string): string => stem.replace(/“[^”]*”/g, " ");

const pronoun =
  /\b(?:he|she|they|him|them|his|her|their|hers|theirs|it|its|himself|herself|itself|themselves|we|us|our|i|my|you|your)\b/i;
const pointer =
  /\b(?:this|these|those|such|the (?:former|latter|same|following|previous|above|aforementioned|other|two|three|four|both)|that (?:day|year|month|week|time|moment|deal|move|decision|agreement)|here|there|then|therefore|however|also|meanwhile|moreover|furthermore|additionally|instead|likewise|as a result|in return|for instance|for example|in turn|(?:by|in) contrast|(?:has|have) since|(?:accepted|refused|complied|obliged)(?=,)|(?<!again and )again(?! and again)|too)\b/i;

/** Words of a quotation so short that nothing in it tells what "the final document" is. */
const SHORT_QUOTE = 14;
const leaning =
  /\b[Tt]he (?:final |new |latest |first |last |same |whole )?(?:document|agreement|deal|text|talks|meeting|decision|report|plan|bill|proposal|offer|statement|project|company|club|team)\b(?! (?:of|between|with|in|for|on|to|that|at|from|called))/;

/** "It is unlikely that …": this "it" refers to nothing before it. */
const expletive = /^it (?:is|was|will be|would be) (?:\w+ )?\w+ (?:that|to)\b/i;

/** R7–R10 and the warnings about wording. */
export const wordingGates: readonly Gate[] = [
  {
    id: "R7",
    severity: "G",
    title: "the answer does not leak",
    check: ({ stem, key, prompt }) => {
      const words = new Set(wordsOf(stem));
      const hint = new Set(wordsOf(prompt.hint ?? ""));
      if (prompt.answerType === "date") {
        const parts = wordsOf(key).filter(
          (word) =>
            /\d/.test(word) ||
            /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(word),
        );
        const leak = parts.find((part) => part.length > 2 && part !== "may" && words.has(part));
        return leak ? `“${leak}” stands in the stem` : null;
      }
      const leak = content(key).find(
        (word) =>
          words.has(word) ||
          hint.has(word) ||
          // "Cubans are …" beside "Cuba".
          [...words].some((other) => other.length >= 5 && word.startsWith(other)) ||
          (word.length > 5 && [...words].some((other) => other.length > 5 && other.slice(0, 6) === word.slice(0, 6))),
      );
      if (leak) return `“${leak}” stands in the stem`;
      const alias = prompt.accept.find(
        (form) => form.length > 2 && content(form).length > 0 && content(form).every((word) => words.has(word)),
      );
      return alias ? `“${alias}” stands in the stem` : null;
    },
  },
  {
    id: "R8",
    severity: "G",
    title: "nothing dangles",
    check: ({ stem, prompt }) => {
      const frame = frameOf(stem);
      const found = dangling(prompt.name.startsWith("quote.") ? frame : stem);
      if (found) return `“${found}” has nothing to refer to`;
      const quoted = /“([^”]*)”/.exec(stem)?.[1] ?? "";
      if (
        prompt.name.startsWith("quote.") &&
        /^(?:he|she|they|it|this|that|these|those)\b/i.test(quoted) &&
        !expletive.test(quoted)
      )
        return "the quotation opens with a pronoun";
      if (prompt.name.startsWith("quote.") && quoted.split(" ").length < SHORT_QUOTE && leaning.test(quoted))
        return "the quotation leans on what was said before it";
      return null;
    },
  },
  {
    id: "R9",
    severity: "G",
    title: "exactly one answer",
    check: ({ stem, key, prompt }, { keysOfStem }) => {
      const others = [...keysOfStem(stem)].filter((other) => other !== key && !prompt.accept.includes(other));
      return others.length > 0 ? `“${others[0]}” is right as well` : null;
    },
  },
  {
    id: "R10",
    severity: "G",
    title: "one thing is asked",
    check: ({ stem, key, prompt }) => {
      const blanks = stem.split(BLANK).length - 1;
      const asks = frameOf(stem).split("?").length - 1;
      if (blanks > 1 || (blanks === 0 && asks !== 1) || (blanks === 1 && asks > 0))
        return "a stem asks once, by a question or a blank";
      if (prompt.answerType === "text" && /, | and /.test(key)) return "the answer is a list";
      return key.trim() === "" ? "no answer" : null;
    },
  },
  {
    id: "R11",
    severity: "W",
    title: "not answered by yes or no",
    check: ({ stem }) =>
      /^(?:Is|Are|Was|Were|Did|Do|Does|Has|Have|Will|Can|Could|Isn’t|Wasn’t)\b/.test(stem)
        ? "it can be answered by yes or no"
        : null,
  },
  {
    id: "R12",
    severity: "W",
    title: "short",
    check: ({ stem, key }) =>
      stem.split(/\s+/).length > 25
        ? "the stem has more than 25 words"
        : key.split(/\s+/).length > 8
          ? "the answer has more than 8 words"
          : null,
  },
  {
    id: "R12L",
    severity: "G",
    title: "short enough to be read",
    check: ({ stem, key, prompt }) =>
      stem.split(/\s+/).length > (prompt.name.startsWith("quote.") ? 75 : 45)
        ? "the stem is too long"
        : key.split(/\s+/).length > 12
          ? "the answer is too long"
          : null,
  },
  {
    id: "R14",
    severity: "G",
    title: "understood without having just read the text",
    check: ({ stem, key, prompt }) => {
      if (prompt.name.startsWith("quote.")) return null;
      const named = /(?<=[^.?!“]\s)(?!I\b)\p{Lu}[\p{L}-]+/u.test(
        stem
          .replace(/^(?:As of [^,]+, )?(?:[Aa]ccording to [^,]+, )?/, "")
          .replace(/^\S+ /, "_ ")
          .replaceAll(BLANK, "_"),
      );
      return named || (prompt.answerType === "name" && /\p{Lu}/u.test(key) && stem.split(/\s+/).length > 10)
        ? null
        : "nobody and nothing is named";
    },
  },
  {
    id: "R13",
    severity: "W",
    title: "says what is wanted",
    check: ({ stem, prompt }) =>
      stem.includes(BLANK) && !prompt.hint ? "nothing tells what kind of words are missing" : null,
  },
  {
    id: "R18",
    severity: "G",
    title: "clean wording",
    check: ({ stem, key }) => {
      if (/[[\]{}|\\#*]|\]\(|_{6,}|\(\s*\)|\d\]/.test(`${stem} ${key}`.replace(/\[…\]/g, "")))
        return "residue of markup";
      if (/\b(\p{L}{2,}) \1\b/iu.test(stem) && !/\b(?:that that|had had)\b/i.test(stem)) return "a word stands twice";
      const [open, close] = [stem.split("“").length, stem.split("”").length];
      if (open !== close) return "a quotation mark is missing";
      return /^\p{Ll}/u.test(stem) ? "it starts small" : null;
    },
  },
];

/** A pronoun or pointer whose antecedent is not in the stem before it. */
function dangling(stem: string): string | null {
  const pointed = pointer.exec(stem)?.[0];
  if (pointed) return pointed;
  const found = pronoun.exec(stem);
  if (!found) return null;
  const word = found[0].toLowerCase();
  if (/^(?:i|we|us|our|my|you|your)$/.test(word))
    return found[0] === "US" ? null : word === "us" && found[0] === "US" ? null : found[0];
  // A possessive or object pronoun may refer to a name that stands before it in the stem.
  const before = stem.slice(0, found.index);
  const names = before.match(/(?<!^)(?<![.?!] )\b\p{Lu}[\p{L}-]+/gu) ?? [];
  const reflexive = /^(?:its|his|her|their|himself|herself|itself|themselves|them|him|it|he|she|they)$/.test(word);
  return reflexive && names.length >= 1 && !/^(?:he|she|they|it)$/.test(word) ? null : found[0];
}
