import { verbForms } from "./gazetteer/verbs.ts";
import { functionWords } from "./gazetteer/words.ts";

/** A sentence of a paragraph, in clean offsets. `damaged`: words were lost or glued when somebody stripped markup. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly damaged: boolean;
}

const abbreviations = new Set(
  `mr mrs ms dr prof sr jr st rev gen lt col sgt capt cmdr adm maj brig hon gov sen rep pres supt insp det
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
  no nos vol pp p ed eds cf vs v etc al e.g i.e a.m p.m approx ca c fig figs art sec para ch dept est
  inc ltd co corp bros plc cent rep afr univ assn mt ft messrs mme mlle`.split(/\s+/),
);

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** "… said Dr. | Lee", "the U.S. | Army", "pp. | 208": a full stop that ends no sentence. */
function endsInAbbreviation(segment: string, next: string): boolean {
  const trimmed = segment.trimEnd();
  if (!trimmed.endsWith(".")) return false;
  const last = /(\S+)\.$/.exec(trimmed.slice(-24))?.[1]?.replace(/^["'([]+/, "") ?? "";
  if (/^\p{Lu}$/u.test(last)) return true;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(last))
    return /^["']?\p{L}/u.test(next) && !/^(?:The|A|An|In|But|He|She|It|They|This|On|At|However)\b/.test(next);
  const lower = last.toLowerCase();
  if (!abbreviations.has(lower)) return false;
  // "no", "sat", "sun", "co" are also words that end sentences: then a capital follows.
  if (/^(?:no|sat|sun|mar|may|co|inc|ltd|etc|est|c|p|v|art|fig|rep)$/.test(lower))
    return (
      /^[\p{Ll}\d]/u.test(next) ||
      (lower !== "no" &&
        /^[A-Z][a-z]*\./.test(last) === false &&
        /^(?:rep|co|inc)$/.test(lower) &&
        /^\p{Lu}/u.test(last) &&
        !/^(?:The|A|In|It|But)\b/.test(next))
    );
  return true;
}

const glue = /[\p{Ll})"][.!?](?=\p{Lu}\p{Ll})/gu;
const lowerGlue = /\p{Ll}{3}\.\p{Ll}{2}/u;

/** Places inside a segment where stripped markup swallowed the space: "conference.The". */
function gluedAt(segment: string): number[] {
  const cuts: number[] = [];
  for (const found of segment.matchAll(glue)) {
    // Names written so ("Node.Js") are rarer than lost spaces, but a web address is neither.
    const word = /\S*$/.exec(segment.slice(Math.max(0, found.index - 30), found.index + 1))?.[0] ?? "";
    if (!/[/@:]/.test(word)) cuts.push(found.index + found[0].length);
  }
  return cuts;
}

// Words run together: two function words ("someto"), one before or after a verb ("withagreed", "initiateand").
const small = "with|some|been|an|in|of|to|and|the|was|by|for|on|at|from|that|once|a";
const twoSmall = new RegExp(`^(?:${small})(?:${small})$`);
const firstSmall = /^(?:with|some|been|and|the|was|from|that)(?=\p{Ll}{4})/u;
const lastSmall = /(?:and|that|with|the)$/;

function isGlued(word: string): boolean {
  if (/^\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(word)) return true;
  if (functionWords.has(word) || verbForms(word).length > 0) return false;
  if (twoSmall.test(word)) return true;
  const head = firstSmall.exec(word)?.[0];
  if (head && verbForms(word.slice(head.length)).length > 0) return true;
  return word.length > 6 && lastSmall.test(word) && verbForms(word.replace(lastSmall, "")).length > 0;
}

const looksGlued = (sentence: string): boolean =>
  sentence.split(/[^\p{L}]+/u).some((word) => word.length > 3 && isGlued(word));

export function sentencesOf(text: string): Sentence[] {
  const pieces: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (open && (/^["')\]]*\s*\p{Ll}/u.test(segment) || endsInAbbreviation(text.slice(open.start, open.end), segment)))
      open.end = end;
    else {
      if (open) pieces.push(open);
      open = { start: index, end };
    }
  }
  if (open) pieces.push(open);
  const cut: { start: number; end: number }[] = [];
  let glues = 0;
  for (const piece of pieces) {
    let start = piece.start;
    for (const at of gluedAt(text.slice(piece.start, piece.end))) {
      cut.push({ start, end: piece.start + at });
      start = piece.start + at;
      glues += 1;
    }
    cut.push({ start, end: piece.end });
  }
  return cut
    .map(({ start, end }) => {
      let [from, to] = [start, end];
      while (from < to && text[from] === " ") from += 1;
      while (to > from && text[to - 1] === " ") to -= 1;
      // One lost space is a slip; several mean a stripped page, where any sentence may lack words.
      const words = glues >= 3 ? text.slice(from, to) : "";
      const damaged =
        glues >= 3 &&
        (/^\p{Ll}/u.test(words) || lowerGlue.test(words) || !/[.!?]["')\]]*$/.test(words) || looksGlued(words));
      return { start: from, end: to, damaged };
    })
    .filter((sentence) => sentence.end > sentence.start);
}
