import { isFormOf, verbForms } from "./gazetteer/verbs.ts";
import { auxiliaries, determiners, isAdverb, prepositions } from "./gazetteer/words.ts";
import type { Token } from "./token.ts";

/** A clause cut at its verb: «subject» «verb group» «rest», as token indices, inclusive. */
export interface Clause {
  readonly subject: readonly [number, number];
  readonly adverbs: readonly [number, number] | null;
  /** First token of the verb group (auxiliary or main verb). */
  readonly verb: number;
  readonly rest: readonly [number, number];
}

const modal = /^(?:will|would|shall|should|can|could|may|might|must|cannot)$/;
export const isModal = (lower: string): boolean => modal.test(lower);

/** Could this small-letter token be the finite verb of a clause? A participle after a noun ("printed in Russia") is told by its neighbours. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.cap) return false;
  if (auxiliaries.has(token.lower)) return !/^(?:be|been|being|having|doing)$/.test(token.lower);
  const before = tokens[at - 1];
  if (
    !before ||
    before.kind === "possessive" ||
    determiners.has(before.lower) ||
    (prepositions.has(before.lower) && before.lower !== "since") ||
    before.lower === "to"
  )
    return false;
  const forms = verbForms(token.lower);
  const next = tokens[at + 1];
  if (forms.some((form) => form.form === "past")) {
    // "arms sold by X", "notes printed in Russia": no object follows a reduced participle. A form that is only past is finite.
    const both = forms.some((form) => form.form === "participle");
    if (both && next && /^(?:by)$/.test(next.lower)) return false;
    return true;
  }
  // A present: "Turkey backs Y". Plural nouns look the same, so a determiner, name or pronoun must follow.
  if (forms.some((form) => form.form === "third"))
    return (
      Boolean(before.cap || before.kind === "word") &&
      (next?.cap === true ||
        determiners.has(next?.lower ?? "") ||
        /^(?:to|that|on|in|with|him|her|them|it)$/.test(next?.lower ?? ""))
    );
  return false;
}

/** Where a later clause or a coordinated verb begins inside the rest, so that the question ends before it; `to + 1` when none does. */
function restEnd(tokens: readonly Token[], from: number, to: number): number {
  let depth = 0;
  let commas = 0;
  let opened = false;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth > 0) continue;
    const next = tokens[at + 1];
    if (
      /^[;:]$/.test(token.text) ||
      token.text === "–" ||
      token.text === "—" ||
      (token.text === "-" && (tokens[at - 1]?.end ?? 0) < token.start)
    )
      return at;
    if (token.text === ",") {
      if (!next) return at;
      if (
        /^(?:and|or|but)$/.test(next.lower) &&
        (commas === 0 ||
          /^(?:if|when|while|so|then|later|because|since|although|thus|therefore)$/.test(tokens[at + 2]?.lower ?? ""))
      )
        return at;
      commas += 1;
      // The second comma closes an apposition ("Diallo, President of the House, in Moscow").
      if (commas === 2 && opened && !/^(?:and|or|which|who)$/.test(next.lower)) {
        if (/^(?:in|at|on|to|with|for|from)$/.test(next.lower)) continue;
        return at;
      }
      opened =
        commas === 1 &&
        (next.cap || /^(?:the|a|an|his|her|its|their)$/.test(next.lower)) &&
        !listGoesOn(tokens, at, to);
      if (opened && !/^(?:a|an|the)$/.test(next.lower)) continue;
      if (
        /^(?:which|who|whose|where|when|but|while|whereas|although|though|so|yet|as|because|since|after|before|until|if|unless|leading|thus|thereby|including|with|a|an|the|then|just|even|only|in|on|at)$/.test(
          next.lower,
        )
      )
        return at;
      if (isFormOf(next.lower, "ing") || isFormOf(next.lower, "participle")) return at;
      if (/^(?:and|or)$/.test(next.lower) && verbWithin(tokens, at + 2, to)) return at;
      if (!next.cap && !/^(?:and|or)$/.test(next.lower) && !listGoesOn(tokens, at, to)) return at;
    }
    if (/^(?:and|but|or|while|whereas|although|though|because|when|where|who|which)$/.test(token.lower)) {
      if (/^(?:but|while|whereas|although|though|because)$/.test(token.lower)) return at;
      if (/^(?:when|where|who|which)$/.test(token.lower)) return at;
      if (verbWithin(tokens, at + 1, to)) return at;
    }
  }
  return to + 1;
}

const listGoesOn = (tokens: readonly Token[], at: number, to: number): boolean => {
  for (let next = at + 1; next <= Math.min(to, at + 8); next += 1)
    if (/^(?:and|or)$/.test((tokens[next] as Token).lower)) return true;
  return false;
};

/** Is there a finite verb within the next words, before a comma? Then what follows a conjunction is a clause, not one more noun. */
function verbWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= Math.min(to, from + 9); at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === "mark" && token.text !== "-") return false;
    const lower = token.lower;
    const first = at === from || (at === from + 1 && isAdverb((tokens[from] as Token).lower));
    if (
      first &&
      !token.cap &&
      (auxiliaries.has(lower) || verbForms(lower).some((form) => form.form === "past" || form.form === "third"))
    )
      return true;
    if (at > from && isFiniteVerb(tokens, at)) return true;
    if (/^(?:that|which|who)$/.test(lower)) return false;
  }
  return false;
}

function isReduced(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (
    auxiliaries.has(lower) ||
    !isFormOf(lower, "participle") ||
    !next ||
    !(prepositions.has(next.lower) || isAdverb(next.lower))
  )
    return false;
  for (let ahead = at + 2; ahead <= Math.min(to, at + 9); ahead += 1) {
    const token = tokens[ahead] as Token;
    if (/^(?:,|;|:|and|but|that|which|who|to)$/.test(token.lower)) return false;
    if (isFiniteVerb(tokens, ahead)) return true;
  }
  return false;
}

/** Cuts tokens [from, to] at the first finite verb; null when the words before it do not look like a subject. */
export function clauseOf(tokens: readonly Token[], from: number, to: number): Clause | null {
  let verb = -1;
  for (let at = from + 1; at <= Math.min(to, from + 26); at += 1) {
    const token = tokens[at] as Token;
    if (
      /^(?:[;:()]|which|who|that|if|when|where|because|although|though|while|what|how|why|whether)$/.test(token.lower)
    )
      return null;
    if (isFiniteVerb(tokens, at)) {
      // "banknotes made in Russia reached …": a reduced participle when another finite verb follows without a joint.
      if (isReduced(tokens, at, to)) continue;
      verb = at;
      break;
    }
  }
  if (verb < 0) return null;
  let end = verb - 1;
  while (end > from && (isAdverb((tokens[end] as Token).lower) || (tokens[end] as Token).lower === "also")) end -= 1;
  const adverbs: readonly [number, number] | null = end < verb - 1 ? [end + 1, verb - 1] : null;
  if (end < from || (tokens[end] as Token).text === ",") return null;
  const stop = restEnd(tokens, verb + 1, to);
  return { subject: [from, end], adverbs, verb, rest: [verb + 1, Math.min(to, stop - 1)] };
}
